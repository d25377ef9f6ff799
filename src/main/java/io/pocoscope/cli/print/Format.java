package io.pocoscope.cli.print;

/** How a result is printed. */
public enum Format {
  table,
  json,
  csv,
  markdown
}
