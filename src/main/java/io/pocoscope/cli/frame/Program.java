package io.pocoscope.cli.frame;

import io.pocoscope.result.column.Result;
import java.util.List;

/** The program itself, for a command that has others answer. */
public interface Program {
  /**
   * Runs a command line that says all: neither the environment nor a file adds to it.
   *
   * @param opening how its command comes by a store
   */
  Ran run(Opening opening, List<String> words);

  /**
   * What a command line came to.
   *
   * @param out what it printed
   * @param err what it said beside that, line by line
   * @param results the same that it printed
   */
  record Ran(int exitCode, String out, List<String> err, List<Result> results) {
    public Ran {
      err = List.copyOf(err);
      results = List.copyOf(results);
    }
  }

  /** A command that has others answer. */
  interface User {
    void use(Program program);
  }
}
