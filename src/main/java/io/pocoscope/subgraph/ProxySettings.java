package io.pocoscope.subgraph;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Through which proxy an endpoint is asked, as curl takes it from the environment: {@code
 * https_proxy}, {@code http_proxy}, {@code all_proxy}, and {@code no_proxy} for the exceptions; in
 * capitals too.
 */
public final class ProxySettings {
  private static final Pattern SEPARATOR = Pattern.compile("[\\s,]+");
  private static final Pattern IP = Pattern.compile("[0-9.]+|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");

  private final Map<String, String> environment;

  private ProxySettings(Map<String, String> environment) {
    this.environment = Map.copyOf(environment);
  }

  public static ProxySettings of(Map<String, String> environment) {
    return new ProxySettings(environment);
  }

  /**
   * The endpoint, asked through its proxy if there is one. An endpoint on this machine is asked
   * through a proxy on this machine only: another would look for it on its own.
   *
   * @throws ProxyServer.BadProxy where the one that is named cannot be used
   */
  public Endpoint lead(Endpoint endpoint) {
    String host = endpoint.url().host().toLowerCase(Locale.ROOT);
    return exempt(host)
        ? endpoint
        : variables(endpoint.url().isHttps() ? "https_proxy" : "http_proxy", "all_proxy")
            .findFirst()
            .map(name -> ProxyServer.parse(environment.get(name), name))
            .filter(proxy -> proxy.isOnThisMachine() || !Endpoint.isOnThisMachine(host))
            .map(endpoint::through)
            .orElse(endpoint);
  }

  /** The variables that are set, small letters before capitals; an empty one is as none. */
  private Stream<String> variables(String... names) {
    return Arrays.stream(names)
        .flatMap(name -> Stream.of(name, name.toUpperCase(Locale.ROOT)))
        .filter(name -> !environment.getOrDefault(name, "").isBlank());
  }

  private boolean exempt(String host) {
    List<String> exceptions =
        variables("no_proxy")
            .findFirst()
            .map(name -> List.of(SEPARATOR.split(environment.get(name).strip())))
            .orElse(List.of());
    return exceptions.stream().anyMatch(exception -> matches(exception, host));
  }

  /** A name stands for itself and for what ends with a dot and it; an address may have a mask. */
  private static boolean matches(String exception, String host) {
    String name = exception.toLowerCase(Locale.ROOT).replaceAll("^\\.+|\\.+$|[\\[\\]]", "");
    if (name.equals("*")) {
      return true;
    }
    if (name.isEmpty()) {
      return false;
    }
    String plain = host.replaceAll("\\.+$", "");
    if (IP.matcher(plain).matches()) {
      return inNetwork(plain, name);
    }
    return plain.equals(name) || plain.endsWith("." + name);
  }

  private static boolean inNetwork(String host, String exception) {
    int slash = exception.indexOf('/');
    String network = slash < 0 ? exception : exception.substring(0, slash);
    if (!IP.matcher(network).matches()) {
      return false;
    }
    try {
      // Nothing is looked up: both are addresses.
      byte[] here = InetAddress.getByName(host).getAddress();
      byte[] there = InetAddress.getByName(network).getAddress();
      int bits = slash < 0 ? 8 * there.length : Integer.parseInt(exception.substring(slash + 1));
      return here.length == there.length
          && bits <= 8 * there.length
          && startAlike(here, there, bits);
    } catch (UnknownHostException | NumberFormatException noAddress) {
      return false;
    }
  }

  private static boolean startAlike(byte[] one, byte[] other, int bits) {
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> bit % 8;
      if ((one[bit / 8] & mask) != (other[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
