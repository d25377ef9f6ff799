package io.pocoscope.cli;

import io.pocoscope.api.Version;
import io.pocoscope.cli.frame.ConsoleCommand;
import io.pocoscope.cli.frame.ExitCode;
import io.pocoscope.cli.frame.OutputFailure;
import io.pocoscope.cli.frame.OutputFiles;
import io.pocoscope.cli.man.ManPage;
import io.pocoscope.result.column.Remark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code man}: what the help says, as manual pages. */
@Command(
    name = "man",
    description = "Prints the manual page of a command, or writes those of all, for man.",
    footer = {
      "",
      "Examples:",
      "  pocoscope man failures | man -l -",
      "  pocoscope man --to ~/.local/share/man/man1     # then: man pocoscope-failures"
    })
final class ManCommand extends ConsoleCommand {
  private static final String PROGRAM = "pocoscope";

  @Parameters(
      paramLabel = "COMMAND",
      arity = "0..1",
      completionCandidates = Commands.Names.class,
      description = "Whose page (default: that of the whole program).")
  private Optional<String> command;

  @Option(
      names = "--to",
      paramLabel = "FOLDER",
      description = "Write all pages there, in place of earlier ones.")
  private Path folder;

  @Override
  public Integer call() {
    Map<String, String> pages = ManPage.all(Main.plainLine(console()), Version.number());
    if (folder != null) {
      if (command.isPresent()) {
        throw wrongUsage("--to writes the pages of all commands: leave out %s", command.get());
      }
      if (folder.toString().isEmpty()) {
        throw wrongUsage("--to: name a folder, . for this one");
      }
      write(pages, folder);
    } else {
      String name = command.map(of -> PROGRAM + "-" + of).orElse(PROGRAM);
      if (!pages.containsKey(name)) {
        throw wrongUsage("there is no command %s", command.get());
      }
      console().out().print(pages.get(name));
    }
    return ExitCode.DONE;
  }

  private void write(Map<String, String> pages, Path to) {
    try {
      Files.createDirectories(to);
    } catch (IOException failure) {
      throw new OutputFailure(to, failure);
    }
    pages.forEach((name, page) -> OutputFiles.text(to.resolve(name + ".1"), page));
    say(Remark.note("written", "written: %s pages to %s", pages.size(), to.toAbsolutePath()));
  }
}
