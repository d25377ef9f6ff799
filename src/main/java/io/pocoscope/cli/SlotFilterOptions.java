package io.pocoscope.cli;

import io.pocoscope.outcome.SelfDealing;
import io.pocoscope.outcome.SlotFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Which slots: the same options, with the same meaning, in every command. */
final class SlotFilterOptions {
  private static final String EVERY_PAIR = "all";

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = TimeText.class,
      description = "Deals that started then or later, UTC.")
  private Instant since;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = TimeText.class,
      description = "Deals that started before then, UTC.")
  private Instant until;

  @Option(
      names = "--exclude-self-dealing",
      paramLabel = "ROLE",
      arity = "0..1",
      fallbackValue = EVERY_PAIR,
      split = ",",
      converter = PairText.class,
      description =
          "Leave out slots whose requester is also their app-owner, dataset-owner, pool-owner or"
              + " worker, or only in the roles named.")
  private List<Pairs> excluded = List.of();

  @Option(
      names = "--where",
      paramLabel = "SQL",
      description = "A condition on the columns of the view slot, such as \"trust > 1\".")
  private String where;

  SlotFilter filter() {
    Set<SelfDealing> pairs = EnumSet.noneOf(SelfDealing.class);
    excluded.forEach(chosen -> pairs.addAll(chosen.roles()));
    return new SlotFilter(
        Optional.ofNullable(since), Optional.ofNullable(until), pairs, Optional.ofNullable(where));
  }

  /** The filter in words, if there is one. */
  Optional<String> shown() {
    List<String> parts = new ArrayList<>();
    if (since != null) {
      parts.add("deals since " + since);
    }
    if (until != null) {
      parts.add("deals until " + until);
    }
    filter().excluded().stream()
        .sorted()
        .map(role -> "requester is not " + role.label())
        .forEach(parts::add);
    if (where != null) {
      parts.add("where " + where.strip());
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
  }

  /** One role that may coincide with the requester's, or all of them. */
  record Pairs(Set<SelfDealing> roles) {}

  /** Reads such a role. */
  static final class PairText implements ITypeConverter<Pairs> {
    @Override
    public Pairs convert(String text) {
      if (text.equals(EVERY_PAIR)) {
        return new Pairs(EnumSet.allOf(SelfDealing.class));
      }
      return SelfDealing.named(text)
          .map(role -> new Pairs(EnumSet.of(role)))
          .orElseThrow(
              () ->
                  new TypeConversionException(
                      String.format(
                          Locale.ROOT,
                          "'%s' is no role of self-dealing: one of %s",
                          text,
                          labels())));
    }

    private static String labels() {
      return Arrays.stream(SelfDealing.values())
          .map(SelfDealing::label)
          .collect(Collectors.joining(", "));
    }
  }
}
