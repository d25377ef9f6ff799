package io.pocoscope.cli.history;

import io.pocoscope.cli.frame.Console;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.FailureText;
import io.pocoscope.cli.frame.ProgressLine;
import io.pocoscope.store.StoreFailure;
import io.pocoscope.subgraph.SubgraphFailure;
import io.pocoscope.watch.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Round after round of a watch, until it has done as many as it was to, or is stopped. */
final class Rounds {
  private final Console console;
  private final WatchRound round;
  private final WatchLines lines;
  private final AlarmProgram program;
  private final boolean quiet;

  /** Messages that were told, while the store could not be told so. */
  private final List<Long> told = new ArrayList<>();

  private long done;
  private boolean answeredOnce;
  private boolean gone;
  private boolean mayLast;
  private volatile boolean stopped;

  Rounds(Console console, WatchRound round, WatchLines lines, AlarmProgram program, boolean quiet) {
    this.console = console;
    this.round = round;
    this.lines = lines;
    this.program = program;
    this.quiet = quiet;
  }

  /**
   * Runs.
   *
   * @param every from the beginning of a round to that of the next, above 0; one that takes longer
   *     leaves out those that it has missed
   * @param most how many; empty: for ever
   * @return the exit code of the last round
   */
  int run(Duration every, Optional<Long> most) {
    Thread thisThread = Thread.currentThread();
    console
        .interruption()
        .tell(
            () -> {
              stopped = true;
              round.end();
              thisThread.interrupt();
            });
    WatchProgress progress = new WatchProgress(new ProgressLine(console, quiet), quiet);
    long begun = System.nanoTime();
    mayLast = most.isEmpty();
    int exitCode = ExitCode.DONE;
    while (most.isEmpty() || done < most.get()) {
      if (done > 0 && !sleepUntilNext(begun, every)) {
        return stopped();
      }
      try {
        exitCode = one(progress);
      } catch (RuntimeException brokenOff) {
        if (!stopped && !Thread.currentThread().isInterrupted()) {
          throw brokenOff;
        }
        return stopped(); // what was under way was broken off because of that
      }
      if (stopped) {
        return stopped();
      }
      if (lines.nobodyReads()) {
        return ExitCode.DONE;
      }
    }
    console.interruption().forget();
    return exitCode;
  }

  private int one(WatchProgress progress) {
    progress.begin();
    WatchRound.Seen seen;
    try {
      seen = round.run(told, progress, console.clock());
    } catch (StoreFailure.Locked inUse) {
      if (done == 0) {
        throw inUse;
      }
      done++;
      console.tell("pocoscope: " + inUse.getMessage() + ": this round is left out");
      return inUse.exitCode();
    } finally {
      progress.end();
    }
    if (done == 0) {
      gone = seen.look().goneBefore();
    }
    done++;
    told.clear();
    if (mayLast && !answeredOnce && seen.trouble().filter(Rounds::isLasting).isPresent()) {
      tellMessages(seen);
      throw seen.trouble().get();
    }
    seen.strangers().forEach(lines::stranger);
    tell(seen);
    tellMessages(seen);
    if (seen.trouble().isPresent()) {
      return FailureText.exitCode(seen.trouble().get());
    }
    answeredOnce = true;
    return seen.addsUp() ? ExitCode.DONE : ExitCode.CHECK_FAILED;
  }

  private void tell(WatchRound.Seen seen) {
    if (seen.trouble().isPresent() && !gone) {
      lines.gone(why(seen.trouble().get()));
    } else if (seen.trouble().isEmpty() && gone) {
      lines.back();
    }
    gone = seen.trouble().isPresent();
    if (!gone) {
      lines.round(done, seen.look());
      if (!seen.addsUp()) {
        console.tell("what the store holds does not add up: see 'pocoscope status --verify'");
      }
    }
  }

  private void tellMessages(WatchRound.Seen seen) {
    for (Message message : seen.look().messages()) {
      if (stopped) {
        break; // what is not told yet, the next process tells
      }
      lines.message(seen.look().network(), message);
      program
          .run(lines.json(seen.look().network(), message))
          .ifPresent(why -> console.tell("--on-alert: " + why));
      if (Thread.currentThread().isInterrupted()) {
        break; // the command was ended under way: the next process tells it again
      }
      told.add(message.id());
    }
    if (!told.isEmpty() && round.putDown(told, console.clock())) {
      told.clear();
    }
  }

  /** An address that never was one, or whose server says that it never will: no rounds help. */
  private static boolean isLasting(RuntimeException trouble) {
    return trouble instanceof SubgraphFailure failure && !failure.mayPass() && !isAWait(failure);
  }

  /** Whoever lets a sync wait for longer than it would, may answer a later round. */
  private static boolean isAWait(RuntimeException trouble) {
    return FailureText.exitCode(trouble) == ExitCode.STOPPED;
  }

  private static String why(RuntimeException trouble) {
    return isAWait(trouble)
        ? "it keeps us waiting for longer than --max-wait"
        : FailureText.sentence(trouble);
  }

  private boolean sleepUntilNext(long begun, Duration every) {
    long period = every.toNanos();
    long since = System.nanoTime() - begun;
    long rest = period - since % period;
    try {
      Thread.sleep(Duration.ofNanos(rest).toMillis());
      return !stopped;
    } catch (InterruptedException wish) {
      return false;
    }
  }

  private int stopped() {
    // The thread was asked to end, which is what it does: nothing else is to stumble over it.
    Thread.interrupted();
    console.tell("pocoscope: stopped; run the same command to go on");
    return ExitCode.STOPPED;
  }
}
