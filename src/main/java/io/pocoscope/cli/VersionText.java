package io.pocoscope.cli;

import io.pocoscope.api.Version;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class VersionText implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {"pocoscope " + Version.number()};
  }
}
