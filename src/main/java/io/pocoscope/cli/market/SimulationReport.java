package io.pocoscope.cli.market;

import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.print.Format;
import io.pocoscope.market.Batch;
import io.pocoscope.market.Crew;
import io.pocoscope.market.MarketSettings;
import io.pocoscope.market.PlayedBatch;
import io.pocoscope.market.PlayedCell;
import io.pocoscope.market.RateLaw;
import io.pocoscope.market.Recording;
import io.pocoscope.market.Simulation;
import io.pocoscope.market.Threat;
import io.pocoscope.market.Trajectory;
import io.pocoscope.result.column.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Plays one market under some schemes, and tells what came of it. */
final class SimulationReport {
  private static final String MARKS = "FSRB";

  private final SimulateCommand command;
  private final PlayOptions play;
  private final SimulationOutput output;
  private final MarketSettings settings;
  private final Threat.Terms terms;
  private final Batch batch;
  private final Recording recording;
  private List<PlayedCell> cells = List.of();
  private List<Threat> threats = List.of();
  private boolean complete;

  SimulationReport(
      SimulateCommand command,
      PlayOptions play,
      SimulationOutput output,
      ModelOptions model,
      Optional<RateLaw> observed) {
    this.command = command;
    this.play = play;
    this.output = output;
    this.settings = model.settings(observed);
    this.terms = model.terms();
    this.batch = play.batch(settings);
    this.recording = output.recording(settings.tasks(), batch.jobs(), drawn());
    play.level();
  }

  void play(Crew crew) {
    PlayedBatch played = Simulation.play(batch, recording, crew);
    int schemes = play.schemes().size();
    cells = played.cells().subList(0, schemes);
    complete = played.complete();
    if (settings.attack().isPresent()) {
      List<Threat> all = new ArrayList<>();
      for (int i = 0; i < schemes; i++) {
        all.add(Threat.of(cells.get(i), played.cells().get(schemes + i), terms, play.level()));
      }
      threats = all;
    }
  }

  /** Prints it, writes the files, and gives the exit code. */
  int tell() {
    if (cells.stream().allMatch(cell -> cell.results().isEmpty())) {
      command.caveat("stopped before a run was through");
      return ExitCode.STOPPED;
    }
    switch (command.options().format()) {
      case json -> command.print(asJson());
      case csv -> csv();
      case table, markdown -> tables();
    }
    output.trajectory().ifPresent(file -> file.write(cells, recording.every()));
    output.removals().ifPresent(file -> file.write(cells));
    if (!complete) {
      command.caveat(
          "stopped: %d of %d runs were played through, and these are they",
          cells.stream().mapToInt(cell -> cell.results().size()).sum(), play.runs() * cells.size());
    }
    return complete ? ExitCode.DONE : ExitCode.STOPPED;
  }

  private boolean drawn() {
    boolean onTerminal = command.console().terminal() && command.options().format() == Format.table;
    return output.plot() || (onTerminal && !command.options().quiet());
  }

  private Result asJson() {
    return new Result(
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.of(SimulationResult.json(cells, threats, output.compare(), play.level())));
  }

  private void csv() {
    command.print(
        output.compare()
            ? DifferenceResult.of(cells, play.level())
            : SimulationResult.rows(cells, play.level()));
  }

  private void tables() {
    command.print(SimulationResult.sideBySide(cells, play.level()));
    if (!threats.isEmpty()) {
      command.console().out().println();
      command.print(ThreatResult.of(threats));
    }
    if (output.compare()) {
      command.console().out().println();
      command.print(DifferenceResult.of(cells, play.level()));
    }
    if (output.plot()) {
      command.console().out().println();
      plot().forEach(command.console().out()::println);
    } else if (drawn()) {
      plot().forEach(line -> command.note("%s", line));
    }
    command.say(SimulationNotes.of(settings, play, cells, threats, terms));
  }

  private List<String> plot() {
    List<List<Trajectory.Point>> all =
        cells.stream().map(cell -> Trajectory.of(cell, recording.every())).toList();
    double top =
        all.stream().flatMap(List::stream).mapToDouble(Trajectory.Point::mean).max().orElse(1);
    FailurePlot plot = new FailurePlot(settings.incentives().target().toDouble(), top);
    for (int i = 0; i < cells.size(); i++) {
      plot.draw(cells.get(i).cell().scheme().title(), MARKS.charAt(i % MARKS.length()), all.get(i));
    }
    return plot.lines(settings.tasks());
  }
}
