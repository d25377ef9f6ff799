/**
 * The chain: its blocks, transactions and logs, which become versions of entities, and who has how
 * much nRLC. It knows nothing of deals.
 */
package io.pocoscope.devnet.market.chain;
