package io.pocoscope.store;

import java.util.Locale;

/** What can go wrong with a store, as a table: the exit code, and the sentence for the user. */
enum StoreCondition {
  LOCKED(6, "%s is in use by %s: wait until it ends, or stop it, and run the command again"),
  NOT_THERE(
      2,
      "there is no store at %s: fill one with 'pocoscope import FILE' or 'pocoscope sync --network"
          + " arbitrum', or name another with --db"),
  UNOPENABLE(2, "%s cannot be opened: %s; name another file with --db"),
  DAMAGED(
      7,
      "%s is no whole store, as one that was cut off, or copied while it was written (%s): take"
          + " another copy, or import or sync anew, into another file that --db names"),
  OTHER_FORMAT(
      7,
      "%s was made by %s, in a format that this program's DuckDB does not read: have that one copy"
          + " it (ATTACH 'older.duckdb' (STORAGE_VERSION 'v1.0.0'); COPY FROM DATABASE …), or build"
          + " pocoscope with its driver (-Dduckdb.version=2.0.0.1)"),
  OTHER_PLATFORM(
      2,
      "this pocoscope holds DuckDB's native library for %s, not for this machine (%s): get one that"
          + " does, or build it (mvn -B package -Prelease -Dnative=%s)"),
  NO_LIBRARY(
      2,
      "DuckDB's native library cannot be loaded. Beside the driver, in target/lib or a release's"
          + " lib, there should be one for this machine (else remove target, which builds it again,"
          + " or unpack the release again), in a folder that is not"
          + " mounted noexec; where the driver holds it, it is unpacked into %s, which has to be"
          + " there, with 61 MB of room, and not noexec: name another folder with"
          + " POCOSCOPE_JAVA_OPTS=-Djava.io.tmpdir=FOLDER"),
  NOT_A_STORE(
      7, "%s is not a pocoscope store that this version reads: %s; name another file with --db"),
  OF_EARLIER_VERSION(
      4,
      "%s was filled by an earlier version of pocoscope, whose views do not tell %s: the next"
          + " 'pocoscope import FILE' or 'pocoscope sync' into it brings them up to date"),
  OTHER_NETWORK(
      4,
      "the store holds the %s %s, not %s: one file holds one network, so name another file with"
          + " --db, or empty this one with 'pocoscope sync --rebuild'"),
  UNNAMED_NETWORK(
      4,
      "the store holds imported answers of an unnamed network: if they are of %1$s, say so with"
          + " 'pocoscope import --network %1$s FILE' on one of them, else name another file with"
          + " --db"),
  TIME_GOES_BACK(
      2, "--as-of %s is before %s, the time of the %s: give a later time, or leave --as-of out"),
  BAD_INPUT(7, "%s: %s: %s; nothing of this file was stored"),
  BAD_STATEMENT(2, "%s"),
  STOPPED(5, "the statement was stopped: what was printed is not all of it"),
  NAME_TAKEN(
      2,
      "the store has a table or view %s that pocoscope did not save: give another name with"
          + " --save=NAME"),
  NO_ROOM(
      5,
      "there is no room left for %s: make room and run the same command again, it goes on where it"
          + " was"),
  NO_MEMORY(
      1,
      "DuckDB's memory is not enough for this: look at fewer slots (--since, --until, --where), or"
          + " select fewer columns"),
  FAULT(1, "the store failed: %s");

  private final int exitCode;
  private final String sentence;

  StoreCondition(int exitCode, String sentence) {
    this.exitCode = exitCode;
    this.sentence = sentence;
  }

  int exitCode() {
    return exitCode;
  }

  /** Its sentence, with its gaps filled in this order. */
  String sentence(Object... words) {
    return String.format(Locale.ROOT, sentence, words);
  }
}
