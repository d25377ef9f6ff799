# To be sourced: start_graph_node STATEMENTS starts graph-node 0.45.0 (npm's @graphprotocol/gnd-linux-x64) on a chain
# without events, with a subgraph of one entity, and puts rows of it into its table (sgd1.deal). Then ask QUERY prints
# an answer, and expect ANSWER QUERY fails where the answer is another.
#
# Needs node, npm, curl and PostgreSQL 15 with its contributed extensions; all data lie in a temporary folder, and all
# that was started is stopped at the end. initdb does not run as root: for root it runs as the user postgres.
gnd_version=0.45.0
work=$(mktemp -d)
pids=()
pg_bin=$(ls -d /usr/lib/postgresql/*/bin | tail -1)

as_pg() { if [ "$(id -u)" = 0 ]; then su postgres -s /bin/bash -c "$*"; else bash -c "$*"; fi; }
stop_all() {
  for pid in "${pids[@]}"; do kill -9 "$pid" 2>/dev/null || true; done # it takes no notice of a TERM
  as_pg "$pg_bin/pg_ctl -D $work/pg/data -m immediate stop" >/dev/null 2>&1 || true
  sleep 1
  rm -rf "$work"
}
trap stop_all EXIT
free_port() { node -e 'const s=require("net").createServer().listen(0,"127.0.0.1",()=>{console.log(s.address().port);s.close()})'; }
sql() { "$pg_bin/psql" -q -v ON_ERROR_STOP=1 -h 127.0.0.1 -p "$pg_port" -U graph -d graph "$@"; }
ask() { # ask QUERY [OPERATION-NAME]
  node -e 'process.stdout.write(JSON.stringify({query: process.argv[1], operationName: process.argv[2]}))' "$@" \
    | curl -s -m 20 -H 'content-type: application/json' -d @- "http://127.0.0.1:$http_port/subgraphs/name/subgraph-0"
  echo
}
expect() { # expect ANSWER QUERY [OPERATION-NAME]
  local answer
  answer=$(ask "${@:2}")
  printf '%s\n  %s\n' "${*:2}" "$answer"
  if [ "$answer" != "$1" ]; then
    echo "no longer as described, graph-node $gnd_version; expected: $1" >&2
    return 1
  fi
}

start_graph_node() {
  chmod 755 "$work"
  pg_port=$(free_port) http_port=$(free_port) CHAIN_PORT=$(free_port) IPFS_PORT=$(free_port)
  export CHAIN_PORT IPFS_PORT
  (cd "$work" && npm i --silent --no-audit --no-fund "@graphprotocol/gnd-linux-x64@$gnd_version" >&2)
  mkdir -p "$work/pg"
  [ "$(id -u)" != 0 ] || chown postgres "$work/pg"
  as_pg "$pg_bin/initdb -D $work/pg/data -E UTF8 --locale C -A trust -U graph" >/dev/null
  as_pg "$pg_bin/pg_ctl -D $work/pg/data -l $work/pg/log -w -o '-p $pg_port -c listen_addresses=127.0.0.1 -c unix_socket_directories=$work/pg -c shared_preload_libraries=pg_stat_statements' start" >/dev/null
  "$pg_bin/createdb" -h 127.0.0.1 -p "$pg_port" -U graph graph
  sql -c 'create extension pg_trgm' -c 'create extension btree_gist' -c 'create extension postgres_fdw' \
    -c 'create extension pg_stat_statements' -c 'grant usage on foreign data wrapper postgres_fdw to graph'
  node "$(dirname "${BASH_SOURCE[0]}")/chain.js" >"$work/chain.log" 2>&1 & pids+=($!)

  mkdir "$work/subgraph"
  cat > "$work/subgraph/schema.graphql" <<'SCHEMA'
type Deal @entity(immutable: false) {
  id: ID!
  name: String!
  botSize: BigInt!
}
SCHEMA
  echo '[{"type":"event","name":"Nothing","anonymous":false,"inputs":[{"name":"n","type":"uint256","indexed":false}]}]' > "$work/subgraph/abi.json"
  printf '\x00asm\x01\x00\x00\x00' > "$work/subgraph/empty.wasm"
  cat > "$work/subgraph/subgraph.yaml" <<'MANIFEST'
specVersion: 0.0.4
schema: { file: schema.graphql }
dataSources:
  - name: Idle
    kind: ethereum/contract
    network: local
    source: { abi: Idle, address: "0x000000000000000000000000000000000000dEaD", startBlock: 0 }
    mapping:
      kind: ethereum/events
      apiVersion: 0.0.6
      language: wasm/assemblyscript
      entities: [Deal]
      abis: [ { name: Idle, file: abi.json } ]
      eventHandlers: [ { event: "Nothing(uint256)", handler: handleNothing } ]
      file: empty.wasm
MANIFEST
  (cd "$work" && exec env GRAPH_LOG=info ETHEREUM_POLLING_INTERVAL=500 ETHEREUM_REORG_THRESHOLD=5 \
    node_modules/@graphprotocol/gnd-linux-x64/bin/gnd dev --manifests "$work/subgraph/subgraph.yaml:." \
    --postgres-url "postgresql://graph:graph@127.0.0.1:$pg_port/graph" --http-port "$http_port" \
    --ethereum-rpc "local:archive:http://127.0.0.1:$CHAIN_PORT" --ipfs "http://127.0.0.1:$IPFS_PORT") >"$work/gnd.log" 2>&1 & pids+=($!)
  for _ in $(seq 120); do
    if ask '{_meta{block{number}}}' | grep -qE '"number":1[0-9]|"number":20'; then
      sql -c "$1"
      return
    fi
    sleep .5
  done
  echo "graph-node did not come up:" >&2
  tail -5 "$work/gnd.log" >&2
  return 1
}
