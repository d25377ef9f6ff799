'use strict';
// A chain of twenty empty blocks (JSON-RPC on port CHAIN_PORT), and an IPFS that is there and has nothing (IPFS_PORT).
const http = require('http');
const LAST = 20;
const zero = (bytes) => '0x' + '00'.repeat(bytes);
const hex = (n) => '0x' + n.toString(16);
const hash = (n) => '0x' + (n + 1).toString(16).padStart(64, 'a');
const block = (n) => n < 0 || n > LAST ? null : {
  number: hex(n), hash: hash(n), parentHash: n === 0 ? zero(32) : hash(n - 1), timestamp: hex(1600000000 + 10 * n),
  nonce: zero(8), sha3Uncles: zero(32), logsBloom: zero(256), transactionsRoot: zero(32), stateRoot: zero(32),
  receiptsRoot: zero(32), mixHash: zero(32), miner: zero(20), difficulty: '0x0', totalDifficulty: '0x0', extraData: '0x',
  size: '0x200', gasLimit: '0x1c9c380', gasUsed: '0x0', baseFeePerGas: '0x0', uncles: [], transactions: [],
};
const number = (tag) => ['latest', 'safe', 'finalized', 'pending'].includes(tag) ? LAST : tag === 'earliest' ? 0 : +tag;
const answers = {
  net_version: () => '1337',
  eth_chainId: () => '0x539',
  web3_clientVersion: () => 'chain/1',
  eth_blockNumber: () => hex(LAST),
  eth_getBlockByNumber: ([tag]) => block(number(tag)),
  eth_getBlockByHash: ([id]) => [...Array(LAST + 1).keys()].map(block).find((b) => b.hash === id) || null,
  eth_getLogs: () => [],
  eth_getBlockReceipts: () => [],
  trace_filter: () => [],
};
const answer = (call) => answers[call.method]
  ? { jsonrpc: '2.0', id: call.id, result: answers[call.method](call.params || []) }
  : { jsonrpc: '2.0', id: call.id, error: { code: -32601, message: 'no such method' } };
http.createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part)).on('end', () => {
    const body = JSON.parse(Buffer.concat(parts).toString());
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(Array.isArray(body) ? body.map(answer) : answer(body)));
  });
}).listen(+process.env.CHAIN_PORT, '127.0.0.1');
http.createServer((request, response) => {
  response.statusCode = request.url.startsWith('/api/v0/version') ? 200 : 404;
  response.end('{"Version":"0.0.0"}');
}).listen(+process.env.IPFS_PORT, '127.0.0.1');
