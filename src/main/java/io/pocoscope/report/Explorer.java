package io.pocoscope.report;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where iExec's explorer shows a network.
 *
 * @param root the address that its pages begin with
 */
public record Explorer(String root) {
  private static final String HOST = "https://explorer.iex.ec/";

  private static final Map<String, String> FOLDERS =
      Map.of(
          "arbitrum", "arbitrum-mainnet",
          "arbitrum-sepolia", "arbitrum-sepolia-testnet",
          "bellecour", "bellecour");

  /** That of a network, if it has one. */
  public static Optional<Explorer> of(String network) {
    return Optional.ofNullable(FOLDERS.get(network.toLowerCase(Locale.ROOT)))
        .map(folder -> new Explorer(HOST + folder));
  }

  /**
   * The page of an account or contract.
   *
   * @param address 20 bytes as lower-case hex with 0x
   */
  public String address(String address) {
    return root + "/address/" + address;
  }
}
