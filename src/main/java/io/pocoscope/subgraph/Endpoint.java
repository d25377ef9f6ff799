package io.pocoscope.subgraph;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a subgraph answers.
 *
 * @param url the whole address, secrets included: never printed
 */
public record Endpoint(URI url) {
  private static final int GREATEST_PORT = 65535;
  private static final Pattern KEY_IN_PATH = Pattern.compile("/api/[^/]+/(subgraphs|deployments)/");

  /**
   * The endpoint at an address that a person wrote.
   *
   * @return empty if it is no HTTP address with a host
   */
  public static Optional<Endpoint> parse(String address) {
    try {
      URI url = new URI(address.strip());
      String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
      boolean usable =
          url.getHost() != null
              && url.getPort() <= GREATEST_PORT
              && (scheme.equals("http") || scheme.equals("https"));
      return usable ? Optional.of(new Endpoint(url)) : Optional.empty();
    } catch (URISyntaxException noAddress) {
      return Optional.empty();
    }
  }

  /** The address as it may be shown and kept: without user, query and key. */
  public String shown() {
    String port = url.getPort() < 0 ? "" : ":" + url.getPort();
    String path = url.getPath() == null ? "" : url.getPath();
    return url.getScheme()
        + "://"
        + url.getHost()
        + port
        + KEY_IN_PATH.matcher(path).replaceAll("/api/***/$1/");
  }

  @Override
  public String toString() {
    return shown();
  }
}
