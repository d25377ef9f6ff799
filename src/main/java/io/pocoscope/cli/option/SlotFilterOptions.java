package io.pocoscope.cli.option;

import com.google.errorprone.annotations.FormatMethod;
import io.pocoscope.api.Pocoscope;
import io.pocoscope.outcome.Counted;
import io.pocoscope.outcome.Early;
import io.pocoscope.outcome.SelfDealing;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Remarks;
import io.pocoscope.result.failure.Counting;
import io.pocoscope.result.failure.EarlyNote;
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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Which slots: the same options, with the same meaning, in every command. */
public final class SlotFilterOptions {
  /** The option of a condition. */
  public static final String WHERE = "--where";

  private static final String EVERY_PAIR = "all";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--since",
      paramLabel = "TIME",
      converter = MomentText.class,
      description =
          "Deals that started then or later, UTC: 2021, 2021-08, 2021-08-01, 2021-08-01T12:00Z, or"
              + " 12h, 7d, 4w before the store's now.")
  private Moment since;

  @Option(
      names = "--until",
      paramLabel = "TIME",
      converter = MomentText.class,
      description = "Deals that started before then: 2021-08 is before August, as 2021-08-01 is.")
  private Moment until;

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

  private final List<String> conditions = new ArrayList<>();

  @Option(
      names = "--pending",
      paramLabel = "HOW",
      defaultValue = "leave-out",
      converter = EarlyText.class,
      completionCandidates = EarlyText.Names.class,
      description =
          "Slots that completed although their deadline lies ahead: leave-out, as those that fail"
              + " are not seen before it, or count (default: ${DEFAULT-VALUE}).")
  private Early early = Early.LEFT_OUT;

  @Option(
      names = "--count",
      paramLabel = "WHAT",
      split = ",",
      converter = CountedText.class,
      completionCandidates = CountedText.Names.class,
      description =
          "Completed slots that count as failed all the same: hidden, whose result is a worker's"
              + " error, shared, whose result is that of another owner's app, or both.")
  private List<Counted> counted = List.of();

  /** Given twice only where a command lets its options be: there each is of another side. */
  @Option(
      names = WHERE,
      paramLabel = "SQL",
      description = "A condition on the columns of the view slot, such as \"trust > 1\".")
  void where(String condition) {
    if (condition == null) {
      conditions.clear(); // as before a line is read
    } else {
      conditions.add(condition);
    }
  }

  /** The conditions that were given, in their order. */
  public List<String> conditions() {
    return List.copyOf(conditions);
  }

  /** Whether any slots are to be left out. */
  public boolean given() {
    return early == Early.COUNTED
        || !counted.isEmpty()
        || since != null
        || until != null
        || !conditions.isEmpty()
        || !excluded.isEmpty();
  }

  /** Whether anything is to count as failed that the chain calls completed. */
  public boolean counts() {
    return !counted.isEmpty();
  }

  /**
   * Which slots of a store.
   *
   * @throws ParameterException if no time can lie between the two that were given
   */
  public SlotFilter filter(Pocoscope poco) {
    Optional<Instant> from = time("--since", since, poco);
    Optional<Instant> to = time("--until", until, poco);
    if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
      throw wrongUsage(
          "--since (%s) is not before --until (%s): no deal lies between them",
          from.get(), to.get());
    }
    Set<SelfDealing> pairs = EnumSet.noneOf(SelfDealing.class);
    excluded.forEach(chosen -> pairs.addAll(chosen.roles()));
    return new SlotFilter(from, to, pairs, condition(), early, Set.copyOf(counted));
  }

  /** Of two conditions neither is of all slots. */
  private Optional<String> condition() {
    return conditions.size() == 1 ? Optional.of(conditions.get(0)) : Optional.empty();
  }

  /** The time that was meant; empty where none was. */
  Optional<Instant> time(String option, Moment moment, Pocoscope poco) {
    if (moment instanceof Moment.Ago ago) {
      Instant now =
          poco.meta()
              .now()
              .orElseThrow(
                  () -> wrongUsage("%s: the store has no now to go back from: name a day", option));
      return Optional.of(now.minus(ago.before()));
    }
    return moment instanceof Moment.At at ? Optional.of(at.time()) : Optional.empty();
  }

  @FormatMethod
  ParameterException wrongUsage(String why, Object... values) {
    return new ParameterException(command.commandLine(), String.format(Locale.ROOT, why, values));
  }

  /** What there is to say of the slots that are looked at, and of those left out unasked. */
  public List<Remark> told(Pocoscope poco) {
    List<Remark> told = new ArrayList<>(asked(poco));
    EarlyNote.of(poco.leftOut(filter(poco)).early()).ifPresent(told::add);
    return told;
  }

  /** What there is to say of the slots that are looked at, as it was asked for. */
  public List<Remark> asked(Pocoscope poco) {
    Remarks asked = new Remarks();
    narrowing(poco).ifPresent(shown -> asked.note("filter", "only %s", shown));
    counted().ifPresent(words -> asked.caveat("early_counted", "%s", words));
    if (!counted.isEmpty()) {
      asked.note("counted", "%s", Counting.of(Set.copyOf(counted)));
    }
    return asked.all();
  }

  /** What there is to say of slots that are looked at though they should not be, if asked for. */
  public Optional<String> counted() {
    return early == Early.COUNTED
        ? Optional.of(
            "slots that completed count though their deadline lies ahead, before which those that"
                + " fail are not seen: rates are too low")
        : Optional.empty();
  }

  /** The filter in words, if there is one, and what counts as failed, if that was asked for. */
  public Optional<String> shown(Pocoscope poco) {
    List<String> parts = new ArrayList<>();
    narrowing(poco).ifPresent(parts::add);
    if (!counted.isEmpty()) {
      parts.add(Counting.of(Set.copyOf(counted)));
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
  }

  private Optional<String> narrowing(Pocoscope poco) {
    SlotFilter filter = filter(poco);
    List<String> parts = new ArrayList<>();
    filter.since().ifPresent(time -> parts.add("deals since " + time));
    filter.until().ifPresent(time -> parts.add("deals before " + time));
    filter.excluded().stream()
        .sorted()
        .map(role -> "requester is not " + role.label())
        .forEach(parts::add);
    condition().ifPresent(where -> parts.add("where " + where.strip()));
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", parts));
  }

  /** The labels of what counts as failed though the chain calls it completed, in their order. */
  private String labels() {
    return counted.stream()
        .distinct()
        .sorted()
        .map(Counted::label)
        .collect(Collectors.joining(","));
  }

  /** The same as options of a command, each with a space before it; nothing for all slots. */
  public String inOptions(Pocoscope poco) {
    SlotFilter filter = filter(poco);
    StringBuilder options = new StringBuilder();
    filter.since().ifPresent(time -> options.append(" --since=").append(time));
    filter.until().ifPresent(time -> options.append(" --until=").append(time));
    if (!filter.excluded().isEmpty()) {
      options
          .append(" --exclude-self-dealing=")
          .append(
              filter.excluded().stream()
                  .sorted()
                  .map(SelfDealing::label)
                  .collect(Collectors.joining(",")));
    }
    condition().ifPresent(where -> options.append(" --where=").append(ShellWord.of(where.strip())));
    if (early == Early.COUNTED) {
      options.append(" --pending=count");
    }
    if (!counted.isEmpty()) {
      options.append(" --count=").append(labels());
    }
    return options.toString();
  }

  /** One role that may coincide with the requester's, or all of them. */
  public record Pairs(Set<SelfDealing> roles) {}

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
