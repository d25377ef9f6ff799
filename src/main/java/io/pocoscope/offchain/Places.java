package io.pocoscope.offchain;

import io.pocoscope.subgraph.Endpoint;
import io.pocoscope.subgraph.Network;
import java.util.Optional;

/**
 * Where iExec's Compass knew the schedulers of a network's pools when this was written, and by
 * which number it calls the network.
 *
 * @param chainId the chain's number
 * @param compass its Compass, where one is known
 */
public record Places(long chainId, Optional<Endpoint> compass) {
  /** Those of a network of that name; empty for one that is not known. */
  public static Optional<Places> of(String network) {
    return Network.named(network)
        .map(
            known ->
                switch (known) {
                  case ARBITRUM -> at(42161, "https://compass.arbitrum-mainnet.iex.ec");
                  case ARBITRUM_SEPOLIA ->
                      at(421614, "https://compass.arbitrum-sepolia-testnet.iex.ec");
                  case BELLECOUR -> new Places(134, Optional.empty());
                });
  }

  /** Those of a made-up history, as a devnet serves it unless told otherwise. */
  public static Places ofMadeUp() {
    return new Places(134, Optional.empty());
  }

  private static Places at(long chainId, String compass) {
    return new Places(chainId, Endpoint.parse(compass));
  }
}
