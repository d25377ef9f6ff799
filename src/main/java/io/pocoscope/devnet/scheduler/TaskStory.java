package io.pocoscope.devnet.scheduler;

import io.pocoscope.devnet.market.truth.Outcome;
import io.pocoscope.devnet.scheduler.Step.Kind;
import java.util.List;
import java.util.Optional;

/** The statuses of a task at its scheduler: what the chain tells of it, and how it ended. */
final class TaskStory {
  private static final long SECOND = 1000;

  private final TaskRecord task;
  private final Plot plot;
  private final Timeline line = new Timeline();

  private TaskStory(TaskRecord task, Plot plot) {
    this.task = task;
    this.plot = plot;
  }

  /** At least one, the oldest first. */
  static List<Update> of(TaskRecord task, Plot plot) {
    TaskStory story = new TaskStory(task, plot);
    story.begin();
    story.middle();
    story.end();
    return story.line.updates();
  }

  private void begin() {
    long received = SECOND * task.deal().startTime() + 2 * SECOND;
    line.add("RECEIVED", received);
    Optional<Step> initialized = task.last(Kind.INITIALIZE);
    if (initialized.isPresent()) {
      line.add("INITIALIZING", Math.max(received, initialized.get().millis() - 2 * SECOND));
      line.add(Update.of("INITIALIZED", initialized.get()));
    } else if (plot.end().isPresent()) {
      line.add("INITIALIZING", received + SECOND);
    }
    boolean runs = !task.all(Kind.CONTRIBUTE).isEmpty() || !plot.troubles().isEmpty();
    if (runs) {
      initialized.ifPresent(step -> line.add("RUNNING", step.millis() + SECOND));
    }
  }

  private void middle() {
    if (task.atOnce()) {
      return;
    }
    for (Step step : task.steps()) {
      switch (step.kind()) {
        case CONSENSUS -> line.add(Update.of("CONSENSUS_REACHED", step));
        case REOPEN -> {
          line.add("REOPENING", step.millis() - SECOND);
          line.add(Update.of("REOPENED", step));
        }
        case INITIALIZE, CONTRIBUTE, REVEAL, FINALIZE -> {}
      }
    }
    List<Step> reveals = task.all(Kind.REVEAL);
    if (!reveals.isEmpty()) {
      line.add(Update.of("AT_LEAST_ONE_REVEALED", reveals.get(0)));
      line.add("RESULT_UPLOADING", reveals.get(0).millis() + SECOND);
    }
  }

  private void end() {
    Optional<Step> finalized = task.last(Kind.FINALIZE);
    if (task.truth().outcome() == Outcome.COMPLETED && finalized.isPresent()) {
      completed(finalized.get());
    } else {
      plot.end().ifPresent(this::failed);
    }
  }

  private void completed(Step finalized) {
    long time = finalized.millis();
    if (!task.atOnce()) {
      line.add("RESULT_UPLOADED", time - 2 * SECOND);
      line.add("FINALIZING", time - SECOND);
    }
    line.add(Update.of("FINALIZED", finalized));
    line.add("COMPLETED", time + SECOND);
  }

  private void failed(String how) {
    DealRecord deal = task.deal();
    long time =
        switch (how) {
          case Plot.CONTRIBUTION_TIMEOUT -> SECOND * deal.contributionDeadline() + SECOND;
          case Plot.DEADLINE -> SECOND * deal.finalDeadline() + SECOND;
          default -> 0;
        };
    long last = line.end(time) + SECOND;
    if (how.equals(Plot.FINALIZE_FAILED)) {
      line.add("RESULT_UPLOADED", last);
      line.add("FINALIZING", last + SECOND);
    }
    line.add(how, last + 2 * SECOND);
    line.add("FAILED", last + 3 * SECOND);
  }
}
