package io.pocoscope.serve;

import com.sun.net.httpserver.HttpExchange;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a request is meant for this server. A page of a stranger's can have its own name lead to
 * this machine (DNS rebinding), and a browser would let it read what we answer: but the request
 * then names the stranger's host. A page can also have a browser ask us without reading the answer,
 * which costs work; browsers say so.
 */
final class HostCheck {
  private static final Pattern HOST =
      Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:\\[\\]]+)(?::(\\d{1,5}))?");
  private static final int USUAL_PORT = 80;

  private final Set<String> names;

  /**
   * Of a server.
   *
   * @param names what it is called beside its address, lower case
   */
  HostCheck(Set<String> names) {
    this.names = Set.copyOf(names);
  }

  /**
   * Lets through what is meant for us.
   *
   * @throws Refused if it is not
   */
  void require(HttpExchange exchange) {
    List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
    if (hosts.size() != 1 || !isOurs(hosts.get(0), exchange.getLocalAddress())) {
      throw Refused.of(
          421, "this server answers under the address that it said when it began, and no other");
    }
    String site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
    String mode = exchange.getRequestHeaders().getFirst("Sec-Fetch-Mode");
    if ("cross-site".equals(site) && !"navigate".equals(mode)) {
      throw Refused.of(403, "pages of others get no answer from here");
    }
  }

  private boolean isOurs(String host, InetSocketAddress local) {
    Matcher parts = HOST.matcher(host.strip());
    if (!parts.matches()) {
      return false;
    }
    int port = parts.group(2) == null ? USUAL_PORT : Integer.parseInt(parts.group(2));
    String name = parts.group(1).toLowerCase(Locale.ROOT);
    return port == local.getPort() && (names.contains(name) || isAddress(name, local.getAddress()));
  }

  /** Where the connection came in; a name that only leads there is none of ours. */
  private static boolean isAddress(String name, InetAddress local) {
    return local.isLoopbackAddress()
        ? Set.of("localhost", "127.0.0.1", "[::1]").contains(name)
        : name.equals(literal(local));
  }

  static String literal(InetAddress address) {
    String text = address.getHostAddress().toLowerCase(Locale.ROOT);
    int zone = text.indexOf('%');
    String plain = zone < 0 ? text : text.substring(0, zone);
    return plain.contains(":") ? "[" + plain + "]" : plain;
  }
}
