package io.pocoscope.subgraph;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
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

  /** So many letters may be wrong in a name for it to be taken for another. */
  private static final int MOST_SLIPS = 4;

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
    return Endpoint.parse(url).orElseThrow();
  }

  /** What is known of an end of the network's service, for somebody who waits for an answer. */
  public Optional<String> farewell() {
    return this == BELLECOUR
        ? Optional.of(
            "bellecour was left out of iExec's tools in 2026: its subgraph may never answer again,"
                + " but saved answers go in with 'pocoscope import'")
        : Optional.empty();
  }

  /** The network of a name, in small letters or capitals. */
  public static Optional<Network> named(String label) {
    String asWeWriteIt = label.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    return Arrays.stream(values()).filter(network -> network.label.equals(asWeWriteIt)).findFirst();
  }

  /** A name as it is kept: a known network has one only. */
  public static String canonical(String label) {
    return named(label).map(Network::label).orElse(label);
  }

  /** The known network that somebody may have meant. */
  public static Optional<Network> nearest(String label) {
    String wanted = label.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .min(Comparator.comparingInt(network -> slips(wanted, network.label)))
        .filter(network -> slips(wanted, network.label) <= MOST_SLIPS);
  }

  /** The network whose own endpoint this is. */
  public static Optional<Network> at(Endpoint endpoint) {
    return Arrays.stream(values())
        .filter(network -> network.endpoint().url().equals(endpoint.url()))
        .findFirst();
  }

  /** How many letters have to be changed, put in or left out (Levenshtein's distance). */
  private static int slips(String one, String other) {
    int[] row = new int[other.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
