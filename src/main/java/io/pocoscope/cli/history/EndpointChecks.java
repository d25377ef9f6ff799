package io.pocoscope.cli.history;

import io.pocoscope.api.Version;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.result.history.Finding;
import io.pocoscope.subgraph.Endpoint;
import io.pocoscope.subgraph.Features;
import io.pocoscope.subgraph.Head;
import io.pocoscope.subgraph.Pace;
import io.pocoscope.subgraph.Patience;
import io.pocoscope.subgraph.Subgraph;
import io.pocoscope.subgraph.SubgraphFailure;
import io.pocoscope.subgraph.TimeSpan;
import io.pocoscope.sync.HeadState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/** Whether an endpoint answers, has the schema that pocoscope knows, and what its clock shows. */
final class EndpointChecks {
  private static final String ENDPOINT = "endpoint";
  private static final String SCHEMA = "schema";
  private static final String CLOCK = "clock";

  /** One question more, where the first one met a hiccup. */
  private static final Patience SHORT =
      new Patience(
          2,
          Duration.ofMillis(500),
          Duration.ofSeconds(2),
          Duration.ofSeconds(8),
          Duration.ofSeconds(5));

  /** An answer takes some time, and clocks that nobody sets drift by seconds. */
  private static final Duration GREATEST_SKEW = Duration.ofMinutes(1);

  private final Endpoint endpoint;
  private final Clock clock;
  private final Subgraph subgraph;

  EndpointChecks(Endpoint endpoint, Clock clock) {
    this.endpoint = endpoint;
    this.clock = clock;
    this.subgraph =
        Subgraph.at(
            endpoint,
            SHORT,
            Pace.of(1, OptionalDouble.empty()),
            String.format(Locale.ROOT, "pocoscope/%s (doctor)", Version.number()));
  }

  /** Where nobody says which endpoint. */
  static List<Finding> noneKnown() {
    return skipped(
        "not asked: no endpoint is known; --endpoint URL or --network NAME says one",
        "an endpoint has to be known for that");
  }

  /** Where the store's history is made up, and whoever served it has ended. */
  static List<Finding> madeUp() {
    return skipped(
        "made up: served while the demo, or the devnet, ran",
        "nobody serves a made-up history now");
  }

  private static List<Finding> skipped(String endpoint, String others) {
    return List.of(
        Finding.skipped(ENDPOINT, endpoint),
        Finding.skipped(SCHEMA, others),
        Finding.skipped(CLOCK, others));
  }

  /** Asks for its schema, and how far it is. */
  List<Finding> all() {
    Finding schema;
    try {
      schema = schema(subgraph.features());
    } catch (SubgraphFailure.SchemaDrift drift) {
      return List.of(
          Finding.ok(ENDPOINT, "%s answers", endpoint), Look.failed(SCHEMA, drift), clock(none()));
    } catch (SubgraphFailure failure) {
      return unreachable(failure);
    }
    try {
      Head head = subgraph.head();
      return List.of(head(head), schema, clock(head.timestamp()));
    } catch (SubgraphFailure.SchemaDrift drift) {
      return List.of(
          Finding.ok(ENDPOINT, "%s answers", endpoint), Look.failed(SCHEMA, drift), clock(none()));
    } catch (SubgraphFailure failure) {
      return unreachable(failure);
    }
  }

  private List<Finding> unreachable(SubgraphFailure failure) {
    List<Finding> findings = new ArrayList<>();
    findings.add(Look.failed(ENDPOINT, failure));
    findings.add(Finding.skipped(SCHEMA, "the endpoint gave no answer"));
    findings.add(
        subgraph.serverTime().isPresent()
            ? clock(none())
            : Finding.skipped(CLOCK, "the endpoint gave no answer"));
    return findings;
  }

  private Finding schema(Features features) {
    if (!features.introspected()) {
      return Finding.look(
          SCHEMA,
          "the endpoint tells none",
          "what it lacks shows only where it is asked for; a sync says so");
    }
    return features.absent().isEmpty()
        ? Finding.ok(SCHEMA, "it is the one that pocoscope knows")
        : Finding.look(
            SCHEMA,
            "it is an older one, which lacks " + String.join(", ", names(features)),
            "nothing is wrong: what it lacks stays unknown in the store; an endpoint of a newer"
                + " version has it");
  }

  private static List<String> names(Features features) {
    return features.absent().stream().map(Objects::toString).toList();
  }

  private Finding head(Head head) {
    String seen =
        String.format(
            Locale.ROOT,
            "%s answers, at block %d%s",
            endpoint,
            head.number(),
            head.timestamp().map(time -> " of " + time).orElse(""));
    if (head.hasIndexingErrors()) {
      return Finding.wrong(
          ENDPOINT,
          ExitCode.CHECK_FAILED,
          seen + ", and reports indexing errors, so that its data may be incomplete",
          "try another endpoint");
    }
    HeadState state =
        new HeadState(
            head.number(), head.timestamp(), clock.instant(), Optional.empty(), Optional.empty());
    Finding found =
        state.standsStill()
            ? Finding.look(
                ENDPOINT,
                String.join("; ", seen, state.warnings().get(0)),
                "ask whoever runs it, or try another endpoint")
            : Finding.ok(ENDPOINT, "%s", seen);
    return found.about(state.age());
  }

  /** This machine's clock against the endpoint's, or else against a block, which is of the past. */
  private Finding clock(Optional<Instant> block) {
    Instant here = clock.instant();
    Optional<Instant> there = subgraph.serverTime();
    if (there.isEmpty()) {
      return block.isPresent() && block.get().isAfter(here.plus(GREATEST_SKEW))
          ? wrongClock("behind the newest block's time", Duration.between(here, block.get()))
          : Finding.ok(CLOCK, "%s; the endpoint does not tell its own", here);
    }
    Duration skew = Duration.between(there.get(), here);
    return skew.abs().compareTo(GREATEST_SKEW) > 0
        ? wrongClock(
            skew.isNegative() ? "behind the endpoint's" : "ahead of the endpoint's", skew.abs())
        : Finding.ok(CLOCK, "%s, as the endpoint's, within %s", here, text(skew.abs()))
            .about(Optional.of(skew.abs()));
  }

  private static Finding wrongClock(String how, Duration by) {
    return Finding.wrong(
            CLOCK,
            ExitCode.CHECK_FAILED,
            String.format(Locale.ROOT, "this machine's is %s %s", text(by), how),
            "set it, such as with timedatectl set-ntp true: safe connections fail by a wrong clock,"
                + " and ages of blocks are told by it")
        .about(Optional.of(by));
  }

  private static String text(Duration span) {
    return TimeSpan.text(span);
  }

  private static Optional<Instant> none() {
    return Optional.empty();
  }
}
