#!/usr/bin/env bash
# In a notebook of rapaio's Java kernel, importing java.util.* takes away display.
#
# rapaio-jupyter-kernel 3.0.1. The kernel itself imports java.util.* and its own static display when it starts. A cell
# that imports java.util.* again, as many a Java program begins, is accepted without a word; from the next cell on
# display is not found. Importing java.util.List, or java.io.*, does no harm, nor does the same second import in JShell
# without the kernel, whose other static imports stay. Importing the kernel's Global again brings display back.
#
# Needs java and javac (17 or later) and mvn (see lib/kernel.sh).
set -euo pipefail
. "$(dirname "$0")/lib/kernel.sh"
run_cells <<'CELLS'
import java.util.List;
import java.io.*;
%
for (String pool : List.of("a")) { display(pool); }
%
import java.util.*;
%
for (String pool : List.of("a")) { display(pool); }
%
import static org.rapaio.jupyter.kernel.global.Global.*;
%
for (String pool : List.of("a")) { display(pool); }
CELLS

same_as_expected <<'SEEN' || exit 1
[1] import java.util.List; import java.io.*;
[2] for (String pool : List.of("a")) { display(pool); }
    display_data {"text/html":"a"}
[3] import java.util.*;
[4] for (String pool : List.of("a")) { display(pool); }
    error CompilerException, method display(java.lang.String)
[5] import static org.rapaio.jupyter.kernel.global.Global.*;
[6] for (String pool : List.of("a")) { display(pool); }
    display_data {"text/html":"a"}
SEEN
