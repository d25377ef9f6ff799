package io.pocoscope.subgraph;

import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Credentials;

/** A server that hands questions on to an endpoint. */
public final class ProxyServer {
  /** What curl takes where none is given. */
  private static final String USUAL_PORT = "1080";

  private static final int GREATEST_PORT = 65535;
  private static final Pattern ADDRESS =
      Pattern.compile(
          "(?:(?<scheme>[A-Za-z][A-Za-z0-9+.-]*)://)?(?:(?<login>.*)@)?"
              + "(?<host>\\[[0-9a-fA-F:.]+]|[^:/@?#\\s\\[\\]]+)(?::(?<port>\\d{1,5}))?(?:[/?#].*)?");

  private final Proxy.Type type;
  private final String scheme;
  private final String host;
  private final int port;
  private final Optional<Login> login;

  private ProxyServer(
      Proxy.Type type, String scheme, String host, int port, Optional<Login> login) {
    this.type = type;
    this.scheme = scheme;
    this.host = host;
    this.port = port;
    this.login = login;
  }

  /**
   * The proxy at an address, {@code http://user:password@host:port}, of which all but the host may
   * be left out.
   *
   * @param variable where the address is from, for the failure
   * @throws BadProxy where there is none, or none that can be used
   */
  static ProxyServer parse(String address, String variable) {
    Matcher parts = ADDRESS.matcher(address.strip());
    if (!parts.matches()) {
      throw new BadProxy(variable, "it is no address of a proxy, like http://127.0.0.1:3128");
    }
    String scheme =
        Optional.ofNullable(parts.group("scheme")).orElse("http").toLowerCase(Locale.ROOT);
    int port = Integer.parseInt(Optional.ofNullable(parts.group("port")).orElse(USUAL_PORT));
    if (port < 1 || port > GREATEST_PORT) {
      throw new BadProxy(variable, "its port is not 1 to 65535");
    }
    Proxy.Type type = type(scheme, variable);
    Optional<Login> login = Optional.ofNullable(parts.group("login")).map(Login::of);
    if (type == Proxy.Type.SOCKS && login.isPresent()) {
      throw new BadProxy(variable, "a SOCKS proxy with a user is not supported");
    }
    return new ProxyServer(
        type, scheme, parts.group("host").replaceAll("[\\[\\]]", ""), port, login);
  }

  private static Proxy.Type type(String scheme, String variable) {
    return switch (scheme) {
      case "http" -> Proxy.Type.HTTP;
      case "socks", "socks4", "socks4a", "socks5", "socks5h" -> Proxy.Type.SOCKS;
      default ->
          throw new BadProxy(
              variable, "proxies are http:// or socks5://, whatever the endpoint's scheme");
    };
  }

  boolean isOnThisMachine() {
    return Endpoint.isOnThisMachine(host.toLowerCase(Locale.ROOT));
  }

  Proxy asProxy() {
    return new Proxy(type, InetSocketAddress.createUnresolved(host, port));
  }

  /** What the proxy is told of who asks, where the address says it. */
  Optional<String> authorization() {
    return login.map(it -> Credentials.basic(it.user(), it.password(), StandardCharsets.UTF_8));
  }

  /** What must not show. */
  List<String> secrets() {
    return login.stream()
        .flatMap(it -> it.secrets().stream())
        .filter(secret -> !secret.isEmpty())
        .toList();
  }

  /** The address without user and password. */
  public String shown() {
    return String.format(
        Locale.ROOT, "%s://%s:%d", scheme, host.contains(":") ? "[" + host + "]" : host, port);
  }

  @Override
  public String toString() {
    return shown();
  }

  private record Login(String user, String password, List<String> secrets) {
    static Login of(String text) {
      int colon = text.indexOf(':');
      String user = decoded(colon < 0 ? text : text.substring(0, colon));
      String written = colon < 0 ? "" : text.substring(colon + 1);
      return new Login(user, decoded(written), List.of(written, decoded(written)));
    }

    private static String decoded(String text) {
      try {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
      } catch (IllegalArgumentException notEncoded) {
        return text;
      }
    }
  }

  /** The environment names a proxy that cannot be used. */
  public static final class BadProxy extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    BadProxy(String variable, String why) {
      super(
          String.format(
              Locale.ROOT,
              "the proxy that the environment variable %s names cannot be used: %s",
              variable,
              why));
    }
  }
}
