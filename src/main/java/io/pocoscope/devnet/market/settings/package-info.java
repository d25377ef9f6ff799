/** Which market is wanted: how great, how bad, and with whom in it. Values only. */
package io.pocoscope.devnet.market.settings;
