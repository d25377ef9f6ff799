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
 * @param key what it asks for as a bearer token
 */
public record Endpoint(URI url, Optional<ApiKey> key) {
  static final Pattern KEY_IN_PATH = Pattern.compile("/api/([^/]+)/(subgraphs|deployments)/");
  private static final int GREATEST_PORT = 65535;
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(0*:)*:?0*1]");

  Endpoint(URI url) {
    this(url, Optional.empty());
  }

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
        + KEY_IN_PATH.matcher(path).replaceAll("/api/***/$2/");
  }

  /** The same endpoint, which is sent a key. */
  public Endpoint with(ApiKey apiKey) {
    if (!keepsSecrets()) {
      throw new IllegalArgumentException("a key would go over plain http to " + shown());
    }
    return new Endpoint(url, Optional.of(apiKey));
  }

  /**
   * Whether nobody on the way can read what is sent: it goes by https, or stays on this machine.
   */
  public boolean keepsSecrets() {
    String host = String.valueOf(url.getHost()).toLowerCase(Locale.ROOT);
    return url.getScheme().equalsIgnoreCase("https") || LOOPBACK.matcher(host).matches();
  }

  @Override
  public String toString() {
    return shown();
  }
}
