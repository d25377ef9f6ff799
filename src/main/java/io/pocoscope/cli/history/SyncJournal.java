package io.pocoscope.cli.history;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.pocoscope.result.column.JsonRows;
import io.pocoscope.result.history.HeadJson;
import io.pocoscope.sync.HeadState;
import io.pocoscope.sync.SyncProgress;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps what is heard of a sync, for the report of one that does not come to its end. */
public final class SyncJournal implements SyncProgress {
  private final SyncProgress next;
  private final List<String> notes = new CopyOnWriteArrayList<>();
  private Optional<HeadState> head = Optional.empty();
  private Optional<Long> block = Optional.empty();
  private boolean resumed;

  /** Hands on what it hears. */
  public SyncJournal(SyncProgress next) {
    this.next = next;
  }

  @Override
  public void head(HeadState seen) {
    head = Optional.of(seen);
    next.head(seen);
  }

  @Override
  public void started(String network, long atBlock, boolean goesOn) {
    block = Optional.of(atBlock);
    resumed = goesOn;
    next.started(network, atBlock, goesOn);
  }

  @Override
  public void stored(long rows, long rowsLeft) {
    next.stored(rows, rowsLeft);
  }

  @Override
  public void next(String doing) {
    next.next(doing);
  }

  @Override
  public void note(String what) {
    notes.add(what);
    next.note(what);
  }

  ObjectNode json() {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.set("head", head.map(HeadJson::of).orElse(null));
    json.set("block", JsonRows.value(block.orElse(null)));
    json.put("resumed", resumed);
    notes.forEach(json.putArray("notes")::add);
    return json;
  }
}
