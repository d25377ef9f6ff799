package io.pocoscope.cli;

/** How a result is printed. */
enum Format {
  table,
  json,
  csv,
  markdown
}
