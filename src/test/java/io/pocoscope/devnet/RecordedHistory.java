package io.pocoscope.devnet;

import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.history.HistoryFile;
import io.pocoscope.devnet.schema.ApiSchema;
import java.nio.file.Path;

/** The real node's dump of entity versions. */
public final class RecordedHistory {
  private static final Path DUMP = Path.of("src/test/resources/graph-node/versions.jsonl.gz");

  private RecordedHistory() {}

  /** The dump, up to the recorded head, whose last blocks wrote nothing. */
  public static History load() {
    History history = HistoryFile.read(DUMP, ApiSchema.ofPoco());
    history.addBlock(469, 1736226233);
    return history;
  }
}
