package io.pocoscope.subgraph;

import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/** Where a subgraph answers, and what is needed to be heard there. */
public final class Endpoint {
  static final Pattern KEY_IN_PATH = Pattern.compile("/api/([^/]+)/(subgraphs|deployments)/");
  private static final String HIDDEN = "***";
  private static final Pattern HTTP_ADDRESS = Pattern.compile("(?i)https?://[^/\\\\?#].*");
  private static final Pattern LOOPBACK = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|::1");

  private final HttpUrl url;
  private final Optional<ApiKey> key;
  private final Optional<ProxyServer> proxy;

  private Endpoint(HttpUrl url, Optional<ApiKey> key, Optional<ProxyServer> proxy) {
    this.url = url;
    this.key = key;
    this.proxy = proxy;
  }

  /**
   * The endpoint at an address that a person wrote. Hosts need not be names of the domain name
   * system's strict kind: {@code graph_node}, {@code bücher.example} and {@code [::1]} will do.
   *
   * @return empty if it is no HTTP address with a host
   */
  public static Optional<Endpoint> parse(String address) {
    return Optional.of(address.strip())
        .filter(text -> HTTP_ADDRESS.matcher(text).matches())
        .map(HttpUrl::parse)
        .map(url -> new Endpoint(url, Optional.empty(), Optional.empty()));
  }

  /** The address as it may be shown and kept: without user, query and key. */
  public String shown() {
    HttpUrl open =
        url.newBuilder().username("").password("").encodedQuery(null).fragment(null).build();
    return KEY_IN_PATH.matcher(open.toString()).replaceAll("/api/" + HIDDEN + "/$2/");
  }

  /**
   * The address as it is kept to be asked again: as it is shown, but where something was taken away
   * that stands in none of its parts, three stars say so.
   */
  public String kept() {
    boolean whole = url.username().isEmpty() && url.password().isEmpty() && url.query() == null;
    return whole ? shown() : shown() + "?" + HIDDEN;
  }

  /** Whether an address that was kept is all that is needed to ask again, but for a key. */
  public static boolean isWhole(String kept) {
    return !kept.contains(HIDDEN);
  }

  /** The same endpoint, which is sent a key. */
  public Endpoint with(ApiKey apiKey) {
    if (!keepsSecrets()) {
      throw new IllegalArgumentException("a key would go over plain http to " + shown());
    }
    return new Endpoint(url, Optional.of(apiKey), proxy);
  }

  /** The same endpoint, which is asked through a proxy. */
  public Endpoint through(ProxyServer server) {
    return new Endpoint(url, key, Optional.of(server));
  }

  /**
   * Whether nobody on the way can read what is sent: it goes by https, or stays on this machine.
   */
  public boolean keepsSecrets() {
    return url.isHttps() || isOnThisMachine(url.host());
  }

  static boolean isOnThisMachine(String host) {
    return LOOPBACK.matcher(host).matches();
  }

  /** The whole address, secrets included: never printed. */
  HttpUrl url() {
    return url;
  }

  /** What it asks for as a bearer token. */
  Optional<ApiKey> key() {
    return key;
  }

  Optional<ProxyServer> proxy() {
    return proxy;
  }

  /** The address as it may be shown, and by which way it is asked. */
  String way() {
    return shown() + proxy.map(server -> " through the proxy " + server.shown()).orElse("");
  }

  @Override
  public String toString() {
    return shown();
  }
}
