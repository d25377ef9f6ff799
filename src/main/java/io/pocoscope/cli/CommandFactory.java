package io.pocoscope.cli;

import io.pocoscope.cli.frame.Console;
import io.pocoscope.cli.frame.ConsoleCommand;
import io.pocoscope.cli.frame.Opening;
import io.pocoscope.cli.frame.Program;
import picocli.CommandLine;

/** Makes commands, and gives the console, and a way to stores, to those that want them. */
final class CommandFactory implements CommandLine.IFactory {
  private final Console console;
  private final Opening opening;

  CommandFactory(Console console, Opening opening) {
    this.console = console;
    this.opening = opening;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    K made = CommandLine.defaultFactory().create(type);
    if (made instanceof ConsoleCommand command) {
      command.use(console);
      command.use(opening);
    }
    if (made instanceof Program.User user) {
      user.use(new Within(console));
    }
    return made;
  }
}
