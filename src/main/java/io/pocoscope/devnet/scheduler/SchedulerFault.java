package io.pocoscope.devnet.scheduler;

/** What goes wrong when a scheduler is asked about a task. */
enum SchedulerFault {
  /** It says that it does not know the task. */
  FORGOTTEN,
  /** It fails, whenever it is asked about this one. */
  BROKEN,
  /** Something before it answers with a page. */
  PAGE,
  /** The answer takes long. */
  SLOW,
  /** The first question is too many, so that one must ask again. */
  BUSY,
  /** It says statuses that nobody has heard of, beside those that one knows. */
  NEW_WORDS;

  /** Whether one never learns anything from it. */
  boolean silences() {
    return this == FORGOTTEN || this == BROKEN || this == PAGE;
  }
}
