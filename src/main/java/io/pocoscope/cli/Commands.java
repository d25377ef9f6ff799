package io.pocoscope.cli;

import io.pocoscope.cli.devnet.DemoCommand;
import io.pocoscope.cli.devnet.DevnetCommand;
import io.pocoscope.cli.failure.ActorsCommand;
import io.pocoscope.cli.failure.CausesCommand;
import io.pocoscope.cli.failure.CompareCommand;
import io.pocoscope.cli.failure.FailuresCommand;
import io.pocoscope.cli.failure.PatternsCommand;
import io.pocoscope.cli.failure.TrendCommand;
import io.pocoscope.cli.failure.VetCommand;
import io.pocoscope.cli.game.SlashingCommand;
import io.pocoscope.cli.history.DoctorCommand;
import io.pocoscope.cli.history.ImportCommand;
import io.pocoscope.cli.history.OffchainCommand;
import io.pocoscope.cli.history.QueryCommand;
import io.pocoscope.cli.history.ShowCommand;
import io.pocoscope.cli.history.StatusCommand;
import io.pocoscope.cli.history.SyncCommand;
import io.pocoscope.cli.history.WatchCommand;
import io.pocoscope.cli.market.ReplayCommand;
import io.pocoscope.cli.market.SimulateCommand;
import io.pocoscope.cli.parameter.CalibrateCommand;
import io.pocoscope.cli.parameter.ExportCommand;
import io.pocoscope.cli.report.ReportCommand;
import io.pocoscope.cli.serve.ServeCommand;
import io.pocoscope.cli.stake.RuinCommand;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/** The commands, in the order in which the help lists them. */
final class Commands {
  private static final List<Class<?>> ALL =
      List.of(
          DemoCommand.class,
          ImportCommand.class,
          SyncCommand.class,
          WatchCommand.class,
          OffchainCommand.class,
          StatusCommand.class,
          FailuresCommand.class,
          CausesCommand.class,
          PatternsCommand.class,
          ActorsCommand.class,
          VetCommand.class,
          CompareCommand.class,
          TrendCommand.class,
          ShowCommand.class,
          CalibrateCommand.class,
          ExportCommand.class,
          RuinCommand.class,
          SlashingCommand.class,
          SimulateCommand.class,
          ReplayCommand.class,
          ReportCommand.class,
          ServeCommand.class,
          QueryCommand.class,
          DevnetCommand.class,
          DoctorCommand.class,
          CompletionCommand.class,
          ManCommand.class);

  private Commands() {}

  /** Their names, for completion. */
  static final class Names implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return ALL.stream().map(type -> type.getAnnotation(Command.class).name()).iterator();
    }
  }

  /**
   * Gives a command line its commands. To look for the options of one takes more than most of what
   * the program does until it begins, so that only those are whole which may be meant.
   *
   * @param meant whether a command of that name may be; of the others there is what a list shows
   */
  static void addTo(CommandLine line, CommandFactory factory, Predicate<String> meant) {
    for (Class<?> type : ALL) {
      Command described = type.getAnnotation(Command.class);
      if (meant.test(described.name())) {
        line.addSubcommand(new CommandLine(type, factory));
      } else {
        CommandSpec listed = CommandSpec.create().name(described.name());
        listed.usageMessage().description(described.description());
        line.addSubcommand(described.name(), listed);
      }
    }
  }
}
