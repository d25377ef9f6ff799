package io.pocoscope.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;

/** What can go wrong with a store: each case has its sentence for the user and its exit code. */
public abstract sealed class StoreFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Pattern NO_ROOM =
      Pattern.compile("No space left on device|[Dd]isk quota exceeded|File too large|[Dd]isk full");

  private final int exitCode;

  private StoreFailure(int exitCode, String sentence, Throwable cause) {
    super(sentence, cause);
    this.exitCode = exitCode;
  }

  /** The exit code of the design's list, 1 … 7. */
  public int exitCode() {
    return exitCode;
  }

  /** What a failure of DuckDB means. */
  static StoreFailure of(Path file, SQLException failure) {
    if (NO_ROOM.matcher(String.valueOf(failure.getMessage())).find()) {
      return new NoRoom(file, failure);
    }
    return NoMemory.isIt(failure) ? new NoMemory(failure) : new Fault(failure);
  }

  /** Another process holds the file. */
  public static final class Locked extends StoreFailure {
    private static final long serialVersionUID = 1L;

    Locked(Path file, String holder, Throwable cause) {
      super(
          6,
          String.format(
              Locale.ROOT,
              "%s is in use by %s: wait until it ends, or stop it, and run the command again",
              file,
              holder),
          cause);
    }
  }

  /** A reading command was pointed at a file that is not there. */
  public static final class NotThere extends StoreFailure {
    private static final long serialVersionUID = 1L;

    NotThere(Path file) {
      super(
          2,
          String.format(
              Locale.ROOT,
              "there is no store at %s: fill one with 'pocoscope import' or 'pocoscope sync', or"
                  + " name another with --db",
              file),
          null);
    }
  }

  /** The file cannot be created or opened where it is. */
  public static final class Unopenable extends StoreFailure {
    private static final long serialVersionUID = 1L;

    Unopenable(Path file, String why, Throwable cause) {
      super(
          2,
          String.format(
              Locale.ROOT, "%s cannot be opened: %s; name another file with --db", file, why),
          cause);
    }
  }

  /** DuckDB's native library cannot be loaded. */
  public static final class NoLibrary extends StoreFailure {
    private static final long serialVersionUID = 1L;

    NoLibrary(Throwable cause) {
      super(
          2,
          String.format(
              Locale.ROOT,
              "DuckDB's native library cannot be loaded. Beside target/lib's driver there should be"
                  + " one for this machine (else remove target, which builds it again), in a folder"
                  + " that is not mounted noexec; where the driver holds it, it is unpacked into"
                  + " %s, which has to be there, with 61 MB of room, and not noexec: name another"
                  + " folder with POCOSCOPE_JAVA_OPTS=-Djava.io.tmpdir=FOLDER",
              System.getProperty("java.io.tmpdir")),
          cause);
    }
  }

  /** The file is there, but it is no store of ours, or one that this version cannot read. */
  public static final class NotAStore extends StoreFailure {
    private static final long serialVersionUID = 1L;

    NotAStore(Path file, String why, Throwable cause) {
      super(
          7,
          String.format(
              Locale.ROOT,
              "%s is not a pocoscope store that this version reads: %s; name another file with"
                  + " --db",
              file,
              why),
          cause);
    }
  }

  /** One file holds one network. */
  public static final class OtherNetwork extends StoreFailure {
    private static final long serialVersionUID = 1L;

    OtherNetwork(String what, String held, String offered) {
      super(
          4,
          String.format(
              Locale.ROOT,
              "the store holds the %s %s, not %s: one file holds one network, so name another file"
                  + " with --db, or empty this one with 'pocoscope sync --rebuild'",
              what,
              held,
              offered),
          null);
    }
  }

  /** Imported rows of nobody knows which network are in the way of a sync. */
  public static final class UnnamedNetwork extends StoreFailure {
    private static final long serialVersionUID = 1L;

    UnnamedNetwork(String offered) {
      super(
          4,
          String.format(
              Locale.ROOT,
              "the store holds imported answers of an unnamed network: if they are of %1$s, say so"
                  + " with 'pocoscope import --network %1$s FILE' on one of them, else name another"
                  + " file with --db",
              offered),
          null);
    }
  }

  /** <i>Now</i> never goes back. */
  public static final class TimeGoesBack extends StoreFailure {
    private static final long serialVersionUID = 1L;

    TimeGoesBack(Instant asOf, Instant known, String source) {
      super(
          2,
          String.format(
              Locale.ROOT,
              "--as-of %s is before %s, the time of the %s: give a later time, or leave --as-of"
                  + " out",
              asOf,
              known,
              source),
          null);
    }
  }

  /** Input that cannot be read; nothing of that file has been stored. */
  public static final class BadInput extends StoreFailure {
    private static final long serialVersionUID = 1L;

    /**
     * @param place where in the file
     * @param why what is wrong; neither quotes more than a few hundred characters of the file
     */
    public BadInput(String file, String place, String why) {
      super(
          7,
          String.format(
              Locale.ROOT, "%s: %s: %s; nothing of this file was stored", file, place, why),
          null);
    }
  }

  /** A statement that DuckDB refused, from a person or from {@code --where}. */
  public static final class BadStatement extends StoreFailure {
    private static final long serialVersionUID = 1L;

    BadStatement(String why, Throwable cause) {
      super(2, why, cause);
    }
  }

  /** Somebody wished that a statement ends. */
  public static final class Stopped extends StoreFailure {
    private static final long serialVersionUID = 1L;

    Stopped(Throwable cause) {
      super(5, "the statement was stopped: what was printed is not all of it", cause);
    }
  }

  /** A result was to be saved under the name of what is no result. */
  public static final class NameTaken extends StoreFailure {
    private static final long serialVersionUID = 1L;

    NameTaken(String table) {
      super(
          2,
          String.format(
              Locale.ROOT,
              "the store has a table or view %s that pocoscope did not save: give another name with"
                  + " --save=NAME",
              table),
          null);
    }
  }

  /** The disk, or what one may use of it, is full; what was committed is safe. */
  public static final class NoRoom extends StoreFailure {
    private static final long serialVersionUID = 1L;

    NoRoom(Path file, Throwable cause) {
      super(
          5,
          String.format(
              Locale.ROOT,
              "there is no room left for %s: make room and run the same command again, it goes on"
                  + " where it was",
              file),
          cause);
    }
  }

  /** What was asked takes more memory than DuckDB is given. */
  public static final class NoMemory extends StoreFailure {
    private static final long serialVersionUID = 1L;

    NoMemory(Throwable cause) {
      super(
          1,
          "DuckDB's memory is not enough for this: look at fewer slots (--since, --until, --where),"
              + " or select fewer columns",
          cause);
    }

    static boolean isIt(SQLException failure) {
      return DuckDbMessage.of(failure).startsWith("Out of Memory Error");
    }
  }

  /** DuckDB failed where it should not have. */
  public static final class Fault extends StoreFailure {
    private static final long serialVersionUID = 1L;

    Fault(Throwable cause) {
      super(1, "the store failed: " + DuckDbMessage.of(cause), cause);
    }
  }
}
