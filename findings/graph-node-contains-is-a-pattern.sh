#!/usr/bin/env bash
# `name_contains` is a pattern of SQL in graph-node: `_` stands for any character, and `%` for any text.
#
# graph-node 0.45.0, PostgreSQL 15. The text goes into a LIKE as it is, so `name_contains: "a_b"` finds `axb`, `"%"`
# finds every row, and names with these signs, as datasets often have (`eth_balance_2024`), cannot be looked for
# exactly. So it is with starts_with and ends_with. A filter for exact text is `name` or `name_in`; else the rows have
# to be looked through again where they arrive.
#
# Needs node, npm, curl and PostgreSQL 15 with its contributed extensions (see lib/graph-node.sh).
set -euo pipefail
. "$(dirname "$0")/lib/graph-node.sh"
start_graph_node "insert into sgd1.deal (vid, id, name, bot_size, block_range) values
  (1, '0x01', 'a_b', 1, '[1,)'), (2, '0x02', 'axb', 2, '[1,)')"

both='{"data":{"deals":[{"name":"a_b"},{"name":"axb"}]}}'
expect "$both" '{ deals(where: {name_contains: "a_b"}) { name } }' || exit 1
expect "$both" '{ deals(where: {name_starts_with: "__b"}) { name } }' || exit 1
expect "$both" '{ deals(where: {name_ends_with: "%"}) { name } }' || exit 1
expect '{"data":{"deals":[{"name":"a_b"}]}}' '{ deals(where: {name: "a_b"}) { name } }' || exit 1
echo "as described, graph-node $gnd_version"
