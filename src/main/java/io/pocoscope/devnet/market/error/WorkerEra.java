package io.pocoscope.devnet.market.error;

import java.util.Locale;

/** The ages of workers, each of which words its errors in its way; the oldest first. */
public enum WorkerEra {
  FROM_5_1_0("5.1.0", "Error occurred while computing the task [error:%s, cause:%s]"),
  FROM_9_1_0("9.1.0", "Errors occurred while computing the task [error:%s, causes:[%s]]"),
  FROM_9_2_0(
      "9.2.0",
      "Errors occurred while computing the task [error:%s, causes:[WorkflowError[cause=%s,"
          + " message=]]]");

  private final String version;
  private final String wording;

  WorkerEra(String version, String wording) {
    this.version = version;
    this.wording = wording;
  }

  /** The first version of the worker that speaks so. */
  public String version() {
    return version;
  }

  String text(ErrorCause cause) {
    return "[IEXEC] " + String.format(Locale.ROOT, wording, cause.error(), cause.name());
  }
}
