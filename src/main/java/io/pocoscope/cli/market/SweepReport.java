package io.pocoscope.cli.market;

import io.pocoscope.cli.frame.OutputFiles;
import io.pocoscope.market.BadMarketInput;
import io.pocoscope.market.Batch;
import io.pocoscope.market.Crew;
import io.pocoscope.market.PlayedBatch;
import io.pocoscope.market.PlayedCell;
import io.pocoscope.market.Recording;
import io.pocoscope.market.Scheme;
import io.pocoscope.market.Simulation;
import io.pocoscope.market.Threat;
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.market.SweepKey;
import io.pocoscope.result.market.SweepLine;
import io.pocoscope.result.market.SweepResult;
import io.pocoscope.result.market.SweepTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Plays the points of a grid that are not there yet, and keeps or prints what came of them. */
final class SweepReport {
  private final SimulateCommand command;
  private final PlayOptions play;
  private final double level;
  private final Optional<SweepFile> file;
  private final int all;
  private final List<SweepGrid.Point> points;
  private final List<Batch> batches;
  private final SortedMap<Integer, PlayedBatch> played = new TreeMap<>();
  private int finished;
  private int kept;

  SweepReport(SimulateCommand command, PlayOptions play, SweepGrid grid, Path to) {
    this.command = command;
    this.play = play;
    this.level = play.level();
    List<SweepGrid.Point> every = grid.points(command::say);
    this.all = every.size();
    if (to != null && !OutputFiles.writable(to)) {
      throw new BadMarketInput("--to %s cannot be written", to);
    }
    play.batch(every.get(0).settings());
    this.file = Optional.ofNullable(to).map(SweepFile::new);
    this.points = every.stream().filter(point -> !isDone(point)).toList();
    this.batches = points.stream().map(point -> play.batch(point.settings())).toList();
  }

  private boolean isDone(SweepGrid.Point point) {
    return file.isPresent()
        && play.schemes().stream().allMatch(scheme -> file.get().has(key(point, scheme)));
  }

  private SweepKey key(SweepGrid.Point point, Scheme scheme) {
    return new SweepKey(point.settings(), point.terms(), play.runs(), play.seed(), level, scheme);
  }

  /** Plays them; tells whether all are through. */
  boolean play(Crew crew) {
    Simulation.play(batches, Recording.none(), crew, this::finish);
    file.ifPresent(it -> played.values().forEach(batch -> it.add(rows(batch))));
    return finished == points.size();
  }

  private void finish(PlayedBatch batch) {
    if (!batch.complete()) {
      return;
    }
    finished++;
    played.put(batch.number(), batch);
    file.ifPresent(this::keepInOrder);
  }

  /** Writes what no earlier point is missing before: the order is not to be that of the threads. */
  private void keepInOrder(SweepFile to) {
    for (; played.containsKey(kept); kept++) {
      to.add(rows(played.remove(kept)));
    }
  }

  private Result rows(PlayedBatch batch) {
    return SweepResult.of(lines(batch));
  }

  private List<SweepLine> lines(PlayedBatch batch) {
    SweepGrid.Point point = points.get(batch.number());
    List<SweepLine> lines = new ArrayList<>();
    int schemes = play.schemes().size();
    for (int i = 0; i < schemes; i++) {
      PlayedCell cell = batch.cells().get(i);
      Optional<Threat> threat =
          batch.cells().size() > schemes
              ? Optional.of(Threat.of(cell, batch.cells().get(schemes + i), point.terms(), level))
              : Optional.empty();
      lines.add(new SweepLine(point.values(), key(point, cell.cell().scheme()), cell, threat));
    }
    return lines;
  }

  void tell(List<SweepAxis> axes) {
    if (file.isEmpty()) {
      print(axes);
    }
    int there = all - points.size() + finished;
    command.say(
        Remark.note(
                "simulated",
                "simulated: %d of %d points of the grid, %d runs each",
                there,
                all,
                play.runs())
            .with("points", there)
            .with("points_of_the_grid", all)
            .with("runs", play.runs()));
    if (finished < points.size()) {
      int missing = points.size() - finished;
      command.say(
          Remark.caveat(
                  "stopped",
                  "stopped: %d points are missing; with --to FILE the same command goes on",
                  missing)
              .with("points_missing", missing));
    }
  }

  private void print(List<SweepAxis> axes) {
    List<SweepLine> lines =
        played.values().stream().flatMap(batch -> lines(batch).stream()).toList();
    command.print(
        command.options().format().forPeople()
            ? SweepTable.of(axes.stream().map(SweepAxis::name).toList(), lines)
            : SweepResult.of(lines));
  }
}
