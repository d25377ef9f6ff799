package io.pocoscope.cli.market;

import io.pocoscope.cli.frame.OutputFiles;
import io.pocoscope.cli.print.Format;
import io.pocoscope.market.BadMarketInput;
import io.pocoscope.market.Batch;
import io.pocoscope.market.Crew;
import io.pocoscope.market.PlayedBatch;
import io.pocoscope.market.PlayedCell;
import io.pocoscope.market.Recording;
import io.pocoscope.market.Scheme;
import io.pocoscope.market.Simulation;
import io.pocoscope.market.Threat;
import io.pocoscope.result.column.Result;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
    List<SweepGrid.Point> every = grid.points(why -> command.caveat("%s", why));
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

  private List<Object> key(SweepGrid.Point point, Scheme scheme) {
    return SweepRows.key(point, scheme, play.runs(), play.seed(), level);
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

  private List<List<Object>> rows(PlayedBatch batch) {
    SweepGrid.Point point = points.get(batch.number());
    List<List<Object>> rows = new ArrayList<>();
    int schemes = play.schemes().size();
    for (int i = 0; i < schemes; i++) {
      PlayedCell cell = batch.cells().get(i);
      Optional<Threat> threat =
          batch.cells().size() > schemes
              ? Optional.of(Threat.of(cell, batch.cells().get(schemes + i), point.terms(), level))
              : Optional.empty();
      rows.add(
          SweepRows.row(
              key(point, cell.cell().scheme()), cell, threat, point.terms().gain(), level));
    }
    return rows;
  }

  void tell(List<SweepAxis> axes) {
    if (file.isEmpty()) {
      print(axes);
    }
    command.note(
        "simulated: %d of %d points of the grid, %d runs each",
        all - points.size() + finished, all, play.runs());
    if (finished < points.size()) {
      command.caveat(
          "stopped: %d points are missing; with --to FILE the same command goes on",
          points.size() - finished);
    }
  }

  private void print(List<SweepAxis> axes) {
    boolean people =
        command.options().format() == Format.table || command.options().format() == Format.markdown;
    List<List<Object>> rows = new ArrayList<>();
    for (PlayedBatch batch : played.values()) {
      if (people) {
        batch.cells().stream()
            .limit(play.schemes().size())
            .map(cell -> SweepResult.row(points.get(batch.number()).values(), cell, level))
            .forEach(rows::add);
      } else {
        rows.addAll(rows(batch));
      }
    }
    command.print(
        people
            ? SweepResult.of(axes.stream().map(SweepAxis::name).collect(Collectors.toList()), rows)
            : Result.of(SweepRows.columns(), rows));
  }
}
