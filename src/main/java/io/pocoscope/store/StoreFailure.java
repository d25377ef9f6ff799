package io.pocoscope.store;

import io.pocoscope.store.driver.NativeLibrary;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What can go wrong with a store: each case has its sentence for the user and its exit code, which
 * {@link StoreCondition} lists.
 */
@SuppressWarnings("serial") // Nobody writes failures down but as text.
public abstract sealed class StoreFailure extends RuntimeException {
  private static final Pattern NO_ROOM =
      Pattern.compile("No space left on device|[Dd]isk quota exceeded|File too large|[Dd]isk full");

  private final StoreCondition condition;

  private StoreFailure(StoreCondition condition, Throwable cause, Object... words) {
    super(condition.sentence(words), cause);
    this.condition = condition;
  }

  /** The exit code of the design's list, 1 … 7. */
  public int exitCode() {
    return condition.exitCode();
  }

  /** What a failure of DuckDB means. */
  static StoreFailure of(Path file, SQLException failure) {
    if (NO_ROOM.matcher(String.valueOf(failure.getMessage())).find()) {
      return new NoRoom(file, failure);
    }
    if (DuckDbFile.isDamaged(String.valueOf(failure.getMessage()))) {
      return new Damaged(file, failure);
    }
    return NoMemory.isIt(failure) ? new NoMemory(failure) : new Fault(failure);
  }

  /** Another process holds the file. */
  public static final class Locked extends StoreFailure {
    Locked(Path file, String holder, Throwable cause) {
      super(StoreCondition.LOCKED, cause, file, holder);
    }
  }

  /** A reading command was pointed at a file that is not there. */
  public static final class NotThere extends StoreFailure {
    NotThere(Path file) {
      super(StoreCondition.NOT_THERE, null, file);
    }
  }

  /** The file cannot be created or opened where it is. */
  public static final class Unopenable extends StoreFailure {
    Unopenable(Path file, String why, Throwable cause) {
      super(StoreCondition.UNOPENABLE, cause, file, why);
    }
  }

  /** A part of the file is missing, or is not what was written. */
  public static final class Damaged extends StoreFailure {
    Damaged(Path file, Throwable cause) {
      super(StoreCondition.DAMAGED, cause, file, DuckDbMessage.of(cause));
    }
  }

  /** Another version of DuckDB has made the file, in a format that this one does not read. */
  public static final class OtherFormat extends StoreFailure {
    OtherFormat(Path file, Optional<String> madeBy, Throwable cause) {
      super(
          StoreCondition.OTHER_FORMAT,
          cause,
          file,
          madeBy.map(version -> "DuckDB " + version).orElse("another DuckDB"));
    }
  }

  /** There are native libraries of DuckDB's, and none for this machine. */
  public static final class OtherPlatform extends StoreFailure {
    OtherPlatform(NativeLibrary.Missing missing) {
      super(
          StoreCondition.OTHER_PLATFORM,
          null,
          String.join(", ", missing.held()),
          missing.needed(),
          missing.needed());
    }
  }

  /** DuckDB's native library cannot be loaded. */
  public static final class NoLibrary extends StoreFailure {
    NoLibrary(Throwable cause) {
      super(StoreCondition.NO_LIBRARY, cause, System.getProperty("java.io.tmpdir"));
    }
  }

  /** The file is there, but it is no store of ours, or one that this version cannot read. */
  public static final class NotAStore extends StoreFailure {
    NotAStore(Path file, String why, Throwable cause) {
      super(StoreCondition.NOT_A_STORE, cause, file, why);
    }
  }

  /** The store's views are of an earlier version, and do not tell what was asked for. */
  public static final class OfEarlierVersion extends StoreFailure {
    /**
     * @param place what the user calls the store
     * @param what is not told: a column, or a few words
     */
    public OfEarlierVersion(String place, String what) {
      super(StoreCondition.OF_EARLIER_VERSION, null, place, what);
    }
  }

  /** One file holds one network. */
  public static final class OtherNetwork extends StoreFailure {
    OtherNetwork(String what, String held, String offered) {
      super(StoreCondition.OTHER_NETWORK, null, what, held, offered);
    }
  }

  /** Imported rows of nobody knows which network are in the way of a sync. */
  public static final class UnnamedNetwork extends StoreFailure {
    UnnamedNetwork(String offered) {
      super(StoreCondition.UNNAMED_NETWORK, null, offered);
    }
  }

  /** <i>Now</i> never goes back. */
  public static final class TimeGoesBack extends StoreFailure {
    TimeGoesBack(Instant asOf, Instant known, String source) {
      super(StoreCondition.TIME_GOES_BACK, null, asOf, known, source);
    }
  }

  /** Input that cannot be read; nothing of that file has been stored. */
  public static final class BadInput extends StoreFailure {
    /**
     * @param place where in the file
     * @param why what is wrong; neither quotes more than a few hundred characters of the file
     */
    public BadInput(String file, String place, String why) {
      super(StoreCondition.BAD_INPUT, null, file, place, why);
    }
  }

  /** A statement that DuckDB refused, from a person or from {@code --where}. */
  public static final class BadStatement extends StoreFailure {
    /**
     * @param why with what to do about it
     */
    public BadStatement(String why, Throwable cause) {
      super(StoreCondition.BAD_STATEMENT, cause, why);
    }
  }

  /** Somebody wished that a statement ends. */
  public static final class Stopped extends StoreFailure {
    Stopped(Throwable cause) {
      super(StoreCondition.STOPPED, cause);
    }
  }

  /** A result was to be saved under the name of what is no result. */
  public static final class NameTaken extends StoreFailure {
    NameTaken(String table) {
      super(StoreCondition.NAME_TAKEN, null, table);
    }
  }

  /** The disk, or what one may use of it, is full; what was committed is safe. */
  public static final class NoRoom extends StoreFailure {
    NoRoom(Path file, Throwable cause) {
      super(StoreCondition.NO_ROOM, cause, file);
    }
  }

  /** What was asked takes more memory than DuckDB is given. */
  public static final class NoMemory extends StoreFailure {
    NoMemory(Throwable cause) {
      super(StoreCondition.NO_MEMORY, cause);
    }

    static boolean isIt(SQLException failure) {
      return DuckDbMessage.of(failure).startsWith("Out of Memory Error");
    }
  }

  /** DuckDB failed where it should not have. */
  public static final class Fault extends StoreFailure {
    Fault(Throwable cause) {
      super(StoreCondition.FAULT, cause, DuckDbMessage.of(cause));
    }
  }
}
