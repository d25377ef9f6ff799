#!/usr/bin/env bash
# graph-node asks for an operation's name, and is told it in vain.
#
# graph-node 0.45.0, PostgreSQL 15. A document may hold several operations, and the request's `operationName` says which
# is to be run; clients that send a whole file of queries do so. graph-node refuses each document of two operations with
# "Operation name required", the name given or not. With one operation it does not look at the name either: a name that
# no operation has is no error. So every request has to carry one operation and its fragments, no more.
#
# Needs node, npm, curl and PostgreSQL 15 with its contributed extensions (see lib/graph-node.sh).
set -euo pipefail
. "$(dirname "$0")/lib/graph-node.sh"
start_graph_node "insert into sgd1.deal (vid, id, name, bot_size, block_range) values
  (1, '0x01', 'a_b', 1, '[1,)'), (2, '0x02', 'axb', 2, '[1,)')"

one='query First { deals(first: 1) { id } }'
required='{"errors":[{"message":"Operation name required"}]}'
expect "$required" "$one query Second { deals { name } }" Second || exit 1
expect "$required" "$one query Second { deals { name } }" First || exit 1
expect '{"data":{"deals":[{"id":"0x01"}]}}' "$one" Absent || exit 1
echo "as described, graph-node $gnd_version"
