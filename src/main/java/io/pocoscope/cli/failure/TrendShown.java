package io.pocoscope.cli.failure;

/** Which table of a history is asked for alone. */
enum TrendShown {
  periods,
  changes,
  events
}
