package io.pocoscope.devnet.query;

import static java.util.stream.Collectors.joining;

import java.util.List;

/**
 * A part of a {@code where}.
 *
 * @param condition what it asks of an entity
 * @param shown how graph-node writes it in an error
 */
record Filter(Condition condition, String shown) {

  static Filter all(List<Filter> parts) {
    return new Filter(
        (entity, at) -> parts.stream().allMatch(part -> part.condition().holds(entity, at)),
        shown(parts, " and "));
  }

  static Filter any(List<Filter> parts) {
    return new Filter(
        (entity, at) -> parts.stream().anyMatch(part -> part.condition().holds(entity, at)),
        shown(parts, " or "));
  }

  private static String shown(List<Filter> parts, String between) {
    return parts.stream().map(Filter::shown).collect(joining(between));
  }
}
