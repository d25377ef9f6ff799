package io.pocoscope.cli;

import io.pocoscope.cli.frame.ConsoleCommand;
import io.pocoscope.cli.frame.ExitCode;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code completion}: what a shell has to know to complete commands and options. */
@Command(
    name = "completion",
    description = "Prints a script that has a shell complete commands, options and their values.",
    footer = {
      "",
      "Examples:",
      "  source <(pocoscope completion bash)     # in ~/.bashrc, or ~/.zshrc with zsh",
      "  pocoscope completion fish > ~/.config/fish/completions/pocoscope.fish"
    })
final class CompletionCommand extends ConsoleCommand {
  private static final String PROGRAM = "pocoscope";

  /** The shells. */
  enum Shell {
    bash,
    zsh,
    fish
  }

  @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}.")
  private Shell shell;

  @Override
  public Integer call() {
    CommandLine whole = Main.plainLine(console());
    console()
        .out()
        .print(
            switch (shell) {
              case bash, zsh -> BashCompletion.of(PROGRAM, whole);
              case fish -> FishCompletion.of(PROGRAM, whole);
            });
    return ExitCode.DONE;
  }
}
