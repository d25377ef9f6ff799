package io.pocoscope.dataset;

import java.util.Locale;

/** What can go wrong with a data set, as a table: the exit code, and the sentence for the user. */
enum DataSetCondition {
  NOT_OURS(
      2,
      "%s is a folder that holds other things than a data set of pocoscope's: name an empty one, or"
          + " one that is not there"),
  THERE_ALREADY(
      2, "%s holds a data set: --since-last brings it up to date, --force writes it anew"),
  OTHER_HISTORY(
      4,
      "the data set in %s is of the %s %s, and the store's is %s: name another folder, or write it"
          + " anew with --force"),
  IN_USE(6, "%s is being written by another process: wait until it ends"),
  UNWRITABLE(2, "%s cannot be written: %s; name another place, or see that it can be"),
  NO_ROOM(
      5,
      "%s could not be written: the disk, or what one may use of it, is full; make room and run the"
          + " same command again: what was there is whole"),
  NO_MEMORY(
      1,
      "%s could not be written: DuckDB's memory is not enough for it; if this store's slots are judged"
          + " from their events each time, which 'pocoscope failures' says, import or sync first,"
          + " which judges them once"),
  NO_MEMORY_TO_READ(
      1,
      "%s could not be imported: DuckDB's memory is not enough for a table of %d rows; import it on a"
          + " machine of more memory, or ask of it without a store, with --engine spark"),
  BAD_HELD(7, "%s: %s; to write the data set anew, give --force in place of --since-last"),
  NEWER(
      7,
      "%s: pocoscope %s has written it in version %s of its form, and this one reads version %d: use"
          + " that pocoscope, or another folder"),
  BAD_CONTENT(7, "%s: %s; nothing was imported: export it again, or get a whole copy of it"),
  UNREADABLE(7, "%s: %s; export the data set again, or get a whole copy of it"),
  UNREACHABLE(
      3,
      "%s cannot be read: %s; see that the address is right, that what holds it answers, and that"
          + " you may read it, then run the same command again"),
  NO_ADDRESS(2, "%s is no address of a data set: %s"),
  NO_LIBRARY(
      2,
      "%s cannot be read: no library for %s: addresses is there; give Spark the one that has it (of"
          + " s3a: hadoop-aws, in the version of Spark's Hadoop, among --packages)"),
  STORE_THERE(
      2,
      "there is a store at %s: a data set becomes a store of its own, so name another with --db");

  private final int exitCode;
  private final String sentence;

  DataSetCondition(int exitCode, String sentence) {
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
