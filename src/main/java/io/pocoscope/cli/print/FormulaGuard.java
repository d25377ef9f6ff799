package io.pocoscope.cli.print;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running what a stranger wrote: anybody can give an app or a dataset a
 * name, and a cell that begins like a formula is one to most spreadsheets. An apostrophe before it
 * makes it text. Only the beginning of a cell is looked at: who reads commas as semicolons splits
 * cells anew, and has to say to the spreadsheet that commas part them.
 */
final class FormulaGuard {
  private static final char APOSTROPHE = '\'';

  /** Also after blanks that some programs skip, and in the full-width forms that some take too. */
  private static final Pattern FORMULA =
      Pattern.compile("(?s)[\\t\\r\\n ]*[=+\\-@＝＋－＠].*|[\\t\\r].*");

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

  private FormulaGuard() {}

  static String guarded(String text) {
    return FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches()
        ? APOSTROPHE + text
        : text;
  }
}
