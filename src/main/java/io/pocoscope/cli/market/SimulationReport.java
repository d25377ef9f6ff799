package io.pocoscope.cli.market;

import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.OutputFiles;
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
import io.pocoscope.result.column.Remark;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.market.DifferenceResult;
import io.pocoscope.result.market.RemovalResult;
import io.pocoscope.result.market.Simulated;
import io.pocoscope.result.market.SimulationResult;
import io.pocoscope.result.market.SimulationTable;
import io.pocoscope.result.market.ThreatResult;
import io.pocoscope.result.market.TrajectoryResult;
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
  private Simulated simulated;
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
    this.simulated = simulated(List.of(), List.of());
  }

  private Simulated simulated(List<PlayedCell> cells, List<Threat> threats) {
    return new Simulated(settings, terms, play.runs(), play.seed(), play.level(), cells, threats);
  }

  void play(Crew crew) {
    PlayedBatch played = Simulation.play(batch, recording, crew);
    int schemes = play.schemes().size();
    List<PlayedCell> cells = played.cells().subList(0, schemes);
    List<Threat> threats = new ArrayList<>();
    if (settings.attack().isPresent()) {
      for (int i = 0; i < schemes; i++) {
        threats.add(Threat.of(cells.get(i), played.cells().get(schemes + i), terms, play.level()));
      }
    }
    simulated = simulated(cells, threats);
    complete = played.complete();
  }

  /** Prints it, writes the files, and gives the exit code. */
  int tell() {
    int runs = simulated.cells().stream().mapToInt(cell -> cell.results().size()).sum();
    if (runs == 0) {
      command.say(Remark.caveat("stopped", "stopped before a run was through"));
      return ExitCode.STOPPED;
    }
    if (command.options().format().forPeople()) {
      tables();
    } else {
      Result result = SimulationResult.of(simulated, output.compare());
      command.print(result);
      command.say(result.notes());
    }
    writeFiles();
    if (!complete) {
      int all = play.runs() * simulated.cells().size();
      command.say(
          Remark.caveat(
                  "stopped",
                  "stopped: %d of %d runs were played through, and these are they",
                  runs,
                  all)
              .with("runs", runs)
              .with("all_runs", all));
    }
    return complete ? ExitCode.DONE : ExitCode.STOPPED;
  }

  private void writeFiles() {
    List<PlayedCell> cells = simulated.cells();
    output
        .trajectory()
        .ifPresent(file -> file.write(TrajectoryResult.of(cells, recording.every())));
    output
        .removals()
        .ifPresent(
            file -> {
              Result removals = RemovalResult.of(cells);
              OutputFiles.csv(file, removals.columns(), removals.rows());
            });
  }

  private boolean drawn() {
    boolean onTerminal = command.console().terminal() && command.options().format() == Format.table;
    return output.plot() || (onTerminal && !command.options().quiet());
  }

  private void tables() {
    Result table = SimulationTable.of(simulated);
    command.print(table);
    if (!simulated.threats().isEmpty()) {
      command.console().out().println();
      command.print(ThreatResult.of(simulated));
    }
    if (output.compare()) {
      command.console().out().println();
      command.print(DifferenceResult.of(simulated));
    }
    if (output.plot()) {
      command.console().out().println();
      plot().forEach(command.console().out()::println);
    } else if (drawn()) {
      plot().forEach(line -> command.say(Remark.note("plot", "%s", line)));
    }
    command.say(table.notes());
  }

  private List<String> plot() {
    List<PlayedCell> cells = simulated.cells();
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
