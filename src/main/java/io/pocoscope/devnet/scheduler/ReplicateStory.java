package io.pocoscope.devnet.scheduler;

import io.pocoscope.devnet.market.error.WorkerEra;
import io.pocoscope.devnet.market.truth.Outcome;
import io.pocoscope.devnet.scheduler.Step.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The replicates of a task at its scheduler: those on the chain, and those that never came so far.
 */
final class ReplicateStory {
  /** What a replicate goes through before it contributes. */
  private static final List<String> WAY =
      List.of(
          "CREATED",
          "STARTING",
          "STARTED",
          "APP_DOWNLOADING",
          "APP_DOWNLOADED",
          "DATA_DOWNLOADING",
          "DATA_DOWNLOADED",
          "COMPUTING",
          "COMPUTED",
          "CONTRIBUTING");

  private final TaskRecord task;
  private final Plot plot;
  private final WorkerEra era;

  private ReplicateStory(TaskRecord task, Plot plot, WorkerEra era) {
    this.task = task;
    this.plot = plot;
    this.era = era;
  }

  /** Of a task with workers of an age; none where nobody began. */
  static List<Replicate> of(TaskRecord task, Plot plot, WorkerEra era) {
    ReplicateStory story = new ReplicateStory(task, plot, era);
    Set<String> workers = new LinkedHashSet<>();
    task.all(Kind.CONTRIBUTE).forEach(step -> workers.add(step.worker()));
    plot.troubles().forEach(trouble -> workers.add(trouble.worker()));
    List<Replicate> replicates = new ArrayList<>();
    workers.forEach(worker -> replicates.add(story.replicate(worker)));
    return replicates;
  }

  private Replicate replicate(String worker) {
    Optional<Failing> failing = plot.of(worker);
    Optional<Step> contributed =
        task.all(Kind.CONTRIBUTE).stream().filter(step -> step.worker().equals(worker)).findFirst();
    Timeline line = new Timeline();
    contributed.ifPresentOrElse(
        step -> contributed(line, step, failing),
        () -> inVain(line, worker, failing.orElseThrow()));
    List<Update> updates = line.updates();
    return new Replicate(
        worker,
        updates,
        contributed.map(Step::hash),
        exitCode(updates, failing),
        failing
            .flatMap(Failing::cause)
            .filter(cause -> cause.startsWith("TEE_SESSION_GENERATION"))
            .map(cause -> cause.replace("TEE_SESSION_GENERATION_", "")));
  }

  /** New workers tell how the app ended, be it well. */
  private Optional<Integer> exitCode(List<Update> updates, Optional<Failing> failing) {
    int code = failing.map(Failing::exitCode).orElse(0);
    boolean computed = updates.stream().anyMatch(update -> update.status().equals("COMPUTED"));
    return code != 0 || (era == WorkerEra.FROM_9_2_0 && computed)
        ? Optional.of(code)
        : Optional.empty();
  }

  private void contributed(Timeline line, Step step, Optional<Failing> failing) {
    Optional<Failing> download = failing.filter(it -> it.status().endsWith("_DOWNLOAD_FAILED"));
    long begin = begin();
    if (download.isPresent()) {
      List<String> way = new ArrayList<>(wayTo(download.get().status()));
      line.spread(way, begin, step.millis() - 2);
      line.add(download.get().status(), step.millis() - 2, download.get().cause());
    } else {
      line.spread(WAY.subList(0, WAY.size() - 1), begin, step.millis() - 2);
    }
    if (task.atOnce()) {
      line.add("CONTRIBUTE_AND_FINALIZE_ONGOING", step.millis() - 1);
      line.add("CONTRIBUTE_AND_FINALIZE_DONE", step.millis());
    } else {
      line.add("CONTRIBUTING", step.millis() - 1);
      line.add("CONTRIBUTED", step.millis());
      task.reveal(step.worker()).ifPresent(reveal -> revealed(line, reveal));
    }
    completed(line, step.worker());
    if (download.isEmpty()) {
      failing
          .filter(it -> !it.status().isEmpty())
          .ifPresent(it -> line.add(it.status(), troubleAt(step.worker()), it.cause()));
    }
  }

  private void revealed(Timeline line, Step reveal) {
    line.add("REVEALING", reveal.millis() - 1);
    line.add("REVEALED", reveal.millis());
    boolean uploads = task.all(Kind.REVEAL).get(0).equals(reveal);
    if (uploads) {
      line.add("RESULT_UPLOAD_REQUESTED", reveal.millis() + 1);
      line.add("RESULT_UPLOADING", reveal.millis() + 2);
    }
  }

  private void completed(Timeline line, String worker) {
    Optional<Step> reveal = task.reveal(worker);
    Optional<Step> end = task.last(Kind.FINALIZE);
    if (task.truth().outcome() != Outcome.COMPLETED || reveal.isEmpty() || end.isEmpty()) {
      return;
    }
    if (!task.atOnce() && task.all(Kind.REVEAL).get(0).equals(reveal.get())) {
      line.add("RESULT_UPLOADED", end.get().millis() - 1);
    }
    line.add("COMPLETING", end.get().millis() + 1);
    line.add("COMPLETED", end.get().millis() + 2);
  }

  private void inVain(Timeline line, String worker, Failing failing) {
    long end = troubleAt(worker);
    line.spread(wayTo(failing.status()), begin(), end);
    line.add(failing.status(), end, failing.cause());
  }

  /** Troubles come after all that the chain tells, one after another, and before the deadline. */
  private long troubleAt(String worker) {
    List<String> workers = plot.troubles().stream().map(Plot.Trouble::worker).toList();
    long limit = 1000 * task.nextDeadline();
    if (plot.of(worker).filter(Failing::isTimeout).isPresent()) {
      return limit;
    }
    long base = task.latest();
    return base + (limit - base) * (workers.indexOf(worker) + 1) / (workers.size() + 1);
  }

  private long begin() {
    return task.last(Kind.INITIALIZE).map(Step::millis).orElse(1000 * task.deal().startTime())
        + 1000;
  }

  /** What comes before a failure. */
  private static List<String> wayTo(String failure) {
    int length =
        switch (failure) {
          case "START_FAILED" -> WAY.indexOf("STARTED");
          case "APP_DOWNLOAD_FAILED" -> WAY.indexOf("APP_DOWNLOADED");
          case "DATA_DOWNLOAD_FAILED" -> WAY.indexOf("DATA_DOWNLOADED");
          case "CONTRIBUTE_FAILED" -> WAY.size();
          default -> WAY.indexOf("COMPUTED");
        };
    return WAY.subList(0, length);
  }
}
