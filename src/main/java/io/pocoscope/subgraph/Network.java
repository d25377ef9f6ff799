package io.pocoscope.subgraph;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

/**
 * The networks that iExec runs on, and where their PoCo subgraphs answered when this was written.
 */
public enum Network {
  ARBITRUM(
      "arbitrum",
      "https://thegraph.arbitrum.iex.ec/api/subgraphs/id/B1comLe9SANBLrjdnoNTJSubbeC7cY7EoNu6zD82HeKy"),
  ARBITRUM_SEPOLIA(
      "arbitrum-sepolia",
      "https://thegraph.arbitrum-sepolia-testnet.iex.ec/api/subgraphs/id/2GCj8gzLCihsiEDq8cYvC5nUgK6VfwZ6hm3Wj8A3kcxz"),
  BELLECOUR("bellecour", "https://thegraph.bellecour.iex.ec/subgraphs/name/bellecour/poco-v5");

  private final String label;
  private final String url;

  Network(String label, String url) {
    this.label = label;
    this.url = url;
  }

  /** The name that people give. */
  public String label() {
    return label;
  }

  public Endpoint endpoint() {
    return new Endpoint(URI.create(url));
  }

  public static Optional<Network> named(String label) {
    return Arrays.stream(values()).filter(network -> network.label.equals(label)).findFirst();
  }

  /** The network whose own endpoint this is. */
  public static Optional<Network> at(Endpoint endpoint) {
    return Arrays.stream(values())
        .filter(network -> network.endpoint().url().equals(endpoint.url()))
        .findFirst();
  }
}
