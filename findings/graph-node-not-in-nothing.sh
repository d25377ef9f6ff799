#!/usr/bin/env bash
# `x_not_in: []` gives no rows in graph-node.
#
# graph-node 0.45.0, PostgreSQL 15. No value is in an empty list, so `id_not_in: []` ought to hold for every row, as
# `id_in: []` rightly holds for none. graph-node answers both with nothing, and no error: whoever leaves out the ids
# that are held already gets an empty answer on the first page, when none are held, and takes the history for empty.
#
# Needs node, npm, curl and PostgreSQL 15 with its contributed extensions (see lib/graph-node.sh).
set -euo pipefail
. "$(dirname "$0")/lib/graph-node.sh"
start_graph_node "insert into sgd1.deal (vid, id, name, bot_size, block_range) values
  (1, '0x01', 'a_b', 1, '[1,)'), (2, '0x02', 'axb', 2, '[1,)')"

all='{"data":{"deals":[{"id":"0x01"},{"id":"0x02"}]}}'
none='{"data":{"deals":[]}}'
expect "$all" '{ deals { id } }' || exit 1
expect "$all" '{ deals(where: {id_not_in: ["0x03"]}) { id } }' || exit 1
expect "$none" '{ deals(where: {id_not_in: []}) { id } }' || exit 1
expect "$none" '{ deals(where: {id_in: []}) { id } }' || exit 1
echo "as described, graph-node $gnd_version"
