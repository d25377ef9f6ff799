#!/usr/bin/env bash
# With `and` beside `or` in one filter graph-node asks that all conditions of both hold.
#
# graph-node 0.45.0, PostgreSQL 15. `where: {and: [A], or: [B, C]}` ought to be A and (B or C). What is answered is A
# and B and C: two conditions of an `or` that exclude each other give no rows, and no error. With the `or` within the
# `and`, which is the same by all rules of logic, the row comes.
#
# Needs node, npm, curl and PostgreSQL 15 with its contributed extensions (see lib/graph-node.sh).
set -euo pipefail
. "$(dirname "$0")/lib/graph-node.sh"
start_graph_node "insert into sgd1.deal (vid, id, name, bot_size, block_range) values
  (1, '0x01', 'a_b', 1, '[1,)'), (2, '0x02', 'axb', 2, '[1,)')"

expect '{"data":{"deals":[]}}' '{ deals(where: {and: [{botSize_gt: "0"}], or: [{id: "0x01"}, {id: "0x02"}]}) { id } }' || exit 1
expect '{"data":{"deals":[{"id":"0x01"},{"id":"0x02"}]}}' \
  '{ deals(where: {and: [{botSize_gt: "0"}, {or: [{id: "0x01"}, {id: "0x02"}]}]}) { id } }' || exit 1
echo "as described, graph-node $gnd_version"
