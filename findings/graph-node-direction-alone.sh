#!/usr/bin/env bash
# `orderDirection` without `orderBy` is dropped by graph-node without a word.
#
# graph-node 0.45.0, PostgreSQL 15. Rows come by id where nothing is said of their order. `orderDirection: desc` alone
# ought to turn that round, or be refused; the answer is still ascending. Who asks for the newest rows by
# `deals(first: 100, orderDirection: desc)` gets those with the least ids.
#
# Needs node, npm, curl and PostgreSQL 15 with its contributed extensions (see lib/graph-node.sh).
set -euo pipefail
. "$(dirname "$0")/lib/graph-node.sh"
start_graph_node "insert into sgd1.deal (vid, id, name, bot_size, block_range) values
  (1, '0x01', 'a_b', 1, '[1,)'), (2, '0x02', 'axb', 2, '[1,)')"

expect '{"data":{"deals":[{"id":"0x01"},{"id":"0x02"}]}}' '{ deals(orderDirection: desc) { id } }' || exit 1
expect '{"data":{"deals":[{"id":"0x02"},{"id":"0x01"}]}}' '{ deals(orderBy: id, orderDirection: desc) { id } }' || exit 1
echo "as described, graph-node $gnd_version"
