package io.pocoscope.devnet.scheduler;

import io.pocoscope.devnet.market.error.ErrorCause;
import io.pocoscope.devnet.market.error.PoolEras;
import io.pocoscope.devnet.market.error.WorkerEra;
import io.pocoscope.devnet.market.error.WorkerError;
import io.pocoscope.devnet.market.truth.Culprit;
import io.pocoscope.devnet.market.truth.Evidence;
import io.pocoscope.devnet.market.truth.Hidden;
import io.pocoscope.devnet.market.truth.Outcome;
import io.pocoscope.devnet.market.truth.Role;
import io.pocoscope.devnet.scheduler.Plot.Trouble;
import io.pocoscope.devnet.scheduler.Step.Kind;
import io.pocoscope.hash.Keccak;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Thinks up what a scheduler says of a task: as a rule it names who really spoilt it, in words that
 * go with how far the task came on the chain. A minority says less, or something else.
 */
final class PlotWriter {
  private static final double NOTHING = .1;
  private static final double TIMEOUT = .12;
  private static final double UNHEARD_OF = .05;
  private static final double DISPUTED = .12;
  private static final double NEVER_HEARD = .5;
  private static final String NOBODY = "0x" + "0".repeat(40);

  private final PoolEras eras;
  private final List<String> workers;

  /** For a market with these workers, in order. */
  PlotWriter(PoolEras eras, List<String> workers) {
    this.eras = eras;
    this.workers = workers;
  }

  Plot write(TaskRecord task, RandomGenerator random) {
    boolean failed = failed(task.truth().outcome());
    if (task.truth().hidden().isPresent()) {
      List<Trouble> errors = errors(task, task.truth().hidden().get());
      return new Plot(true, failed ? Optional.of(deadline(task)) : Optional.empty(), errors);
    }
    return failed ? failed(task, random) : Plot.well();
  }

  static boolean failed(Outcome outcome) {
    return outcome == Outcome.FAILED_CLAIMED || outcome == Outcome.FAILED_UNCLAIMED;
  }

  /** Everybody who contributed the error. */
  private static List<Trouble> errors(TaskRecord task, Hidden hidden) {
    String hash =
        hidden.evidence() == Evidence.CONTRIBUTION_HASH
            ? Keccak.contribution(task.id(), digest(hidden))
            : task.last(Kind.CONSENSUS).orElseThrow().hash();
    return task.all(Kind.CONTRIBUTE).stream()
        .filter(step -> step.hash().equals(hash))
        .map(step -> new Trouble(step.worker(), Vocabulary.download(hidden.cause())))
        .toList();
  }

  private static String digest(Hidden hidden) {
    for (WorkerEra era : WorkerEra.values()) {
      if (era.version().equals(hidden.era())) {
        return new WorkerError(era, ErrorCause.valueOf(hidden.cause())).digest();
      }
    }
    throw new IllegalStateException("no era: " + hidden.era());
  }

  /** The deadline that a task misses that nobody ends. */
  private static String deadline(TaskRecord task) {
    return task.consensus().isPresent() ? Plot.DEADLINE : Plot.CONTRIBUTION_TIMEOUT;
  }

  private Plot failed(TaskRecord task, RandomGenerator random) {
    if (task.steps().isEmpty()) {
      return random.nextDouble() < NEVER_HEARD
          ? Plot.unknown()
          : Plot.ended(Plot.INITIALIZE_FAILED);
    }
    Optional<Culprit> culprit = task.truth().culprit();
    boolean late = task.steps().get(0).time() >= task.deal().contributionDeadline();
    double style = random.nextDouble();
    if (culprit.isEmpty() || late || style < NOTHING) {
      return Plot.ended(deadline(task));
    }
    if (task.consensus().isPresent() && task.last(Kind.REVEAL).isPresent()) {
      return notFinalized(task, culprit.get(), random);
    }
    return spoilt(task, culprit.get(), (style - NOTHING) / (1 - NOTHING), random);
  }

  private static Plot notFinalized(TaskRecord task, Culprit culprit, RandomGenerator random) {
    if (culprit.role() == Role.WORKER) {
      return task.reveal(culprit.actor()).isPresent()
          ? Plot.ended(Plot.DEADLINE, new Trouble(culprit.actor(), Failing.lost()))
          : Plot.ended(deadline(task));
    }
    // Where there is a callback that may not match, to finalize in vain is no word about the pool.
    boolean upload = culprit.role() == Role.POOL && random.nextBoolean();
    return Plot.ended(upload ? Plot.UPLOAD_TIMEOUT : Plot.FINALIZE_FAILED);
  }

  private Plot spoilt(TaskRecord task, Culprit culprit, double style, RandomGenerator random) {
    boolean consensus = task.consensus().isPresent();
    boolean byWorker = culprit.role() == Role.WORKER;
    String worker = byWorker ? culprit.actor() : other(task, NOBODY, random);
    boolean contributed = task.contributed(worker);
    if (consensus && !contributed) {
      // Who agreed did not reveal, and has nothing to do with the one who had spoilt the slot.
      return Plot.ended(deadline(task));
    }
    if (style < TIMEOUT) {
      return Plot.ended(deadline(task), new Trouble(worker, Vocabulary.timeout(consensus)));
    }
    if (style < TIMEOUT + UNHEARD_OF) {
      return Plot.ended(deadline(task), new Trouble(worker, Vocabulary.unheardOf(contributed)));
    }
    WorkerEra era = eras.of(task.deal().pool());
    if (culprit.role() == Role.APP && !task.all(Kind.CONTRIBUTE).isEmpty()) {
      return disagreeing(task, era);
    }
    List<Failing> words =
        contributed
            ? Vocabulary.afterContributing(consensus)
            : Vocabulary.beforeContributing(culprit.role(), task.deal().tee(), era);
    Trouble deciding = new Trouble(worker, words.get(random.nextInt(words.size())));
    return style < TIMEOUT + UNHEARD_OF + DISPUTED && !consensus
        ? Plot.ended(deadline(task), contrary(task, culprit.role(), worker, era, random), deciding)
        : Plot.ended(deadline(task), deciding);
  }

  /** Results that differ are no error to anybody, but for the exit code that new workers tell. */
  private static Plot disagreeing(TaskRecord task, WorkerEra era) {
    return era == WorkerEra.FROM_9_2_0
        ? Plot.ended(
            deadline(task),
            new Trouble(task.last(Kind.CONTRIBUTE).orElseThrow().worker(), Failing.silent(1)))
        : Plot.ended(deadline(task));
  }

  /** Another replicate, that names somebody else. */
  private Trouble contrary(
      TaskRecord task, Role culprit, String worker, WorkerEra era, RandomGenerator random) {
    Role said = culprit == Role.APP ? Role.WORKER : Role.APP;
    // No exit code, which would decide whenever it comes.
    List<Failing> words =
        Vocabulary.beforeContributing(said, task.deal().tee(), era).stream()
            .filter(failing -> failing.exitCode() == 0)
            .toList();
    return new Trouble(other(task, worker, random), words.get(random.nextInt(words.size())));
  }

  /** A worker that has not contributed, and is not that one. */
  private String other(TaskRecord task, String one, RandomGenerator random) {
    List<String> others =
        workers.stream()
            .filter(worker -> !worker.equals(one) && !task.contributed(worker))
            .toList();
    return others.isEmpty() ? NOBODY : others.get(random.nextInt(others.size()));
  }
}
