package io.pocoscope.cli.devnet;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.api.StoreFiller;
import io.pocoscope.api.Version;
import io.pocoscope.casefile.Lookup;
import io.pocoscope.offchain.Halt;
import io.pocoscope.offchain.Manners;
import io.pocoscope.offchain.PullProgress;
import io.pocoscope.offchain.PullRequest;
import io.pocoscope.result.casefile.CaseSections;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Section;
import io.pocoscope.subgraph.Endpoint;
import io.pocoscope.subgraph.Patience;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What the scheduler of a pool says of one failed slot, of which the chain leaves many parties
 * open.
 *
 * @param slot whose story it is
 * @param chainCause what the chain says
 * @param cause what the scheduler says
 * @param party whom that names
 * @param section what became of the task at the scheduler
 */
record DemoWitness(String slot, String chainCause, String cause, String party, Section section) {
  /** The servers are the demo's own. */
  private static final double RATE = 1000;

  private static final int ATTEMPTS = 3;
  private static final Duration MOST_WAITING = Duration.ofSeconds(10);

  private static final String STORY =
      """
      select slot.slot, slot.cause, said.cause, said.party
      from slot join offchain_cause said on said.slot = slot.slot
      where slot.failed and said.confidence = 'named'
      order by slot.cause <> 'NO_CONTRIBUTION', said.party <> 'app', slot.failed_at, slot.slot
      limit 1\
      """;

  /** Asks the schedulers that a devnet serves about what failed. */
  static void hear(StoreFiller filler, String compass) {
    Patience patience = Patience.standard();
    filler.pullOffchain(
        new PullRequest(
            Endpoint.parse(compass),
            SchedulerOptions.USUAL_CHAIN,
            Map.of(),
            false,
            new Manners(
                RATE,
                ATTEMPTS,
                patience.timeout(),
                patience.firstWait(),
                MOST_WAITING,
                "pocoscope/" + Version.number(),
                where -> where)),
        new Unheard(),
        new Halt());
  }

  /** The story that tells most; none where no scheduler names anybody. */
  static Optional<DemoWitness> of(Pocoscope poco) {
    return poco.query(
            STORY,
            rows ->
                rows.next()
                    ? Optional.of(
                        new Found(
                            rows.getString(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4)))
                    : Optional.<Found>empty())
        .flatMap(found -> told(found, poco));
  }

  private record Found(String slot, String chainCause, String cause, String party) {}

  private static Optional<DemoWitness> told(Found found, Pocoscope poco) {
    if (!(poco.find(found.slot()) instanceof Lookup.Found file)) {
      return Optional.empty();
    }
    return CaseSections.of(file.file(), poco).stream()
        .filter(section -> section.key().equals("scheduler_timeline"))
        .findFirst()
        .map(
            section ->
                new DemoWitness(
                    found.slot(),
                    found.chainCause(),
                    found.cause(),
                    found.party(),
                    new Section(
                        section.key(),
                        "What its pool's scheduler says of one of them",
                        section.result())));
  }

  /** Both witnesses in a sentence. */
  Remark inWords() {
    return Remark.note(
        "witness",
        "of %s the chain says %s; its scheduler says %s, which names the %s (offchain pull asks"
            + " schedulers)",
        slot,
        chainCause,
        cause,
        party);
  }

  /** It is over before anybody asks how it gets on. */
  private record Unheard() implements PullProgress {
    @Override
    public void next(String doing) {}

    @Override
    public void asked(long tasks, long left) {}

    @Override
    public void note(String what) {}
  }
}
