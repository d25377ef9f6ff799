package io.pocoscope.cli.frame;

import io.pocoscope.api.Pocoscope;

/** A command that only reads: the store is open for it, and closed behind it. */
public abstract class StoreCommand extends ConsoleCommand {
  @Override
  public Integer call() {
    try (Pocoscope poco = Pocoscope.open(options().database())) {
      return run(poco);
    }
  }

  /** Does its work and gives the exit code. */
  protected abstract int run(Pocoscope poco);
}
