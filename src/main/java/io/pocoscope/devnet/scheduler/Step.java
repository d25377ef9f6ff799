package io.pocoscope.devnet.scheduler;

/**
 * Something that the chain tells of a task.
 *
 * @param time in seconds since 1970
 * @param transaction its hash
 * @param worker who did it; empty where it is no worker's
 * @param hash what was contributed or agreed on; empty for other steps
 */
record Step(Kind kind, long block, long time, String transaction, String worker, String hash) {
  /** In the order in which they come in a transaction. */
  enum Kind {
    INITIALIZE("TaskInitialize"),
    CONTRIBUTE("TaskContribute"),
    CONSENSUS("TaskConsensus"),
    REVEAL("TaskReveal"),
    REOPEN("TaskReopen"),
    FINALIZE("TaskFinalize");

    private final String entity;

    Kind(String entity) {
      this.entity = entity;
    }

    /** The type of its rows in the subgraph. */
    String entity() {
      return entity;
    }
  }

  /** In milliseconds since 1970. */
  long millis() {
    return 1000 * time;
  }
}
