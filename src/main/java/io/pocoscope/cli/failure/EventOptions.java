package io.pocoscope.cli.failure;

import com.google.errorprone.annotations.FormatMethod;
import io.pocoscope.api.Pocoscope;
import io.pocoscope.change.KnownEvents;
import io.pocoscope.store.Meta;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code --events}: what is known to have happened. */
public final class EventOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--events",
      paramLabel = "FILE",
      description =
          "Known events that changes are shown beside: lines of DATE,NAME or DATE,NAME,COMPONENT"
              + " (default: releases of iExec's workers, schedulers and contracts; none of a history"
              + " that is made up).")
  private Path file;

  /** Whether they are the user's own. */
  public boolean given() {
    return file != null;
  }

  /** Whether those that are known are of another world than the history. */
  public boolean leftOut(Pocoscope poco) {
    return file == null && poco.meta().generated();
  }

  /**
   * Those of a file, or the releases on the store's network.
   *
   * @throws ParameterException if the file cannot be read, or a line of it is something else
   */
  public KnownEvents events(Pocoscope poco) {
    if (file != null) {
      return read();
    }
    Meta meta = poco.meta();
    return meta.generated() ? KnownEvents.NONE : KnownEvents.ofReleases().on(meta.network());
  }

  private KnownEvents read() {
    try {
      String text = Files.readString(file);
      return KnownEvents.in(text.startsWith("\ufeff") ? text.substring(1) : text);
    } catch (KnownEvents.BadEvents bad) {
      throw wrong("%s, %s", file, bad.getMessage());
    } catch (NoSuchFileException absent) {
      throw wrong("%s is not there", file);
    } catch (IOException unreadable) {
      throw wrong("%s cannot be read, or is not in UTF-8", file);
    }
  }

  @FormatMethod
  private ParameterException wrong(String why, Object... values) {
    return new ParameterException(
        command.commandLine(), "--events: " + String.format(Locale.ROOT, why, values));
  }
}
