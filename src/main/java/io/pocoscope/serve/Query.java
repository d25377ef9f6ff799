package io.pocoscope.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What stands behind the question mark of an address.
 *
 * @param values by names; none is blank, as a form sends fields that nobody has filled in
 */
public record Query(SortedMap<String, String> values) {
  static final Query NONE = new Query(new TreeMap<>());

  /** The value of a name that has no sign of equality behind it. */
  private static final String GIVEN = "yes";

  private static final int LONGEST = 2000;

  public Query {
    values = new TreeMap<>(values);
  }

  /**
   * Reads it.
   *
   * @param raw as it stands in the address, without the question mark; null for none
   * @throws Refused if it is too long, or no query
   */
  static Query parse(String raw) {
    SortedMap<String, String> values = new TreeMap<>();
    if (raw == null || raw.isEmpty()) {
      return new Query(values);
    }
    if (raw.length() > LONGEST) {
      throw Refused.of(
          414, String.format(Locale.ROOT, "the query is longer than %d characters", LONGEST));
    }
    for (String pair : raw.split("&", -1)) {
      int equals = pair.indexOf('=');
      String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
      String value = equals < 0 ? GIVEN : decoded(pair.substring(equals + 1)).strip();
      if (!value.isEmpty() && values.put(name, value) != null) {
        throw Refused.wrong(name + " is there twice: several values go with commas");
      }
    }
    return new Query(values);
  }

  private static String decoded(String part) {
    try {
      String text = URLDecoder.decode(part, UTF_8);
      if (text.chars().anyMatch(Character::isISOControl)) {
        throw Refused.wrong("the query holds what is no text");
      }
      return text;
    } catch (IllegalArgumentException wrong) {
      throw Refused.wrong("the query is not encoded as addresses are");
    }
  }

  /** The value of a name, if there is one. */
  public Optional<String> value(String name) {
    return Optional.ofNullable(values.get(name));
  }

  /** Those of some names. */
  Query only(Set<String> names) {
    SortedMap<String, String> some = new TreeMap<>(values);
    some.keySet().retainAll(names);
    return new Query(some);
  }

  /** The same, and more. */
  Query with(Map<String, String> more) {
    SortedMap<String, String> all = new TreeMap<>(values);
    all.putAll(more);
    return new Query(all);
  }

  /** As it stands in an address, with the question mark; nothing where it is empty. */
  String inAddress() {
    return values.isEmpty()
        ? ""
        : values.entrySet().stream()
            .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
            .collect(Collectors.joining("&", "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("%2C", ",").replace("%3A", ":");
  }
}
