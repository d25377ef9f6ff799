#!/usr/bin/env bash
# In a notebook of rapaio's Java kernel, a cell that ends by displaying something shows a random id below it.
#
# rapaio-jupyter-kernel 3.0.1. display(x) returns the id by which what it shows can be replaced later, and a cell's last
# value is shown, whether a semicolon stands behind it or not. So a cell of one line, display(chart);, shows the chart
# and then a UUID, another each time: committed outputs change with every run. Inside a loop, or with a declaration or
# an assignment behind it, no id is shown.
#
# Needs java and javac (17 or later) and mvn (see lib/kernel.sh).
set -euo pipefail
. "$(dirname "$0")/lib/kernel.sh"
run_cells <<'CELLS'
display("chart")
%
display("chart");
%
display("chart"); int charts = 1;
%
if (true) { display("chart"); }
CELLS

same_as_expected <<'SEEN' || exit 1
[1] display("chart")
    display_data {"text/html":"chart"}
    execute_result {"text/html":"UUID"}
[2] display("chart");
    display_data {"text/html":"chart"}
    execute_result {"text/html":"UUID"}
[3] display("chart"); int charts = 1;
    display_data {"text/html":"chart"}
[4] if (true) { display("chart"); }
    display_data {"text/html":"chart"}
SEEN
