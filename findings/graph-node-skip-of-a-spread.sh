#!/usr/bin/env bash
# `@skip` and `@include` of a fragment's spread are not heeded by graph-node, though those of a field and of an inline
# fragment are.
#
# graph-node 0.45.0, PostgreSQL 15. GraphQL allows both directives at all three. graph-node takes them at all three
# without an error, and passes over those of a spread: a query that leaves a costly fragment out by a variable loads it
# every time, and the answer has members that its reader does not expect. Written as an inline fragment it obeys.
#
# Needs node, npm, curl and PostgreSQL 15 with its contributed extensions (see lib/graph-node.sh).
set -euo pipefail
. "$(dirname "$0")/lib/graph-node.sh"
start_graph_node "insert into sgd1.deal (vid, id, name, bot_size, block_range) values
  (1, '0x01', 'a_b', 1, '[1,)'), (2, '0x02', 'axb', 2, '[1,)')"

without='{"data":{"deals":[{"name":"a_b"},{"name":"axb"}]}}'
with='{"data":{"deals":[{"name":"a_b","id":"0x01"},{"name":"axb","id":"0x02"}]}}'
expect "$without" '{ deals { name id @skip(if: true) } }' || exit 1
expect "$without" '{ deals { name ... on Deal @include(if: false) { id } } }' || exit 1
expect "$with" '{ deals { name ...Rest @skip(if: true) } } fragment Rest on Deal { id }' || exit 1
expect "$with" '{ deals { name ...Rest @include(if: false) } } fragment Rest on Deal { id }' || exit 1
echo "as described, graph-node $gnd_version"
