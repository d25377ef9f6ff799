package io.pocoscope.cli;

import io.pocoscope.cli.frame.Console;
import io.pocoscope.cli.frame.ConsoleCommand;
import picocli.CommandLine;

/** Makes commands, and gives the console to those that want it. */
final class CommandFactory implements CommandLine.IFactory {
  private final Console console;

  CommandFactory(Console console) {
    this.console = console;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    K made = CommandLine.defaultFactory().create(type);
    if (made instanceof ConsoleCommand command) {
      command.use(console);
    }
    return made;
  }
}
