package io.pocoscope.cli.frame;

import io.pocoscope.api.Pocoscope;
import picocli.CommandLine.Mixin;

/** A command that a store answers, or another engine that reads a data set. */
public abstract class EngineCommand extends SavingCommand {
  @Mixin private EngineOptions engine = new EngineOptions();

  @Override
  protected final Pocoscope asked() {
    return engine.open(this);
  }

  @Override
  protected final boolean asksAStore() {
    return engine.ofStore();
  }
}
