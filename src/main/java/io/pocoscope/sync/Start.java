package io.pocoscope.sync;

import io.pocoscope.store.MetaTable;
import io.pocoscope.store.Store;
import io.pocoscope.subgraph.Head;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Decides what a sync has to do: to go on, to read everything, what changed, or nothing. */
final class Start {
  private final Store store;
  private final Tail tail;
  private final RunLog log;
  private final MetaTable meta;
  private final Rollback rollback;
  private final Doubt doubt;
  private final SecondChance secondChance;

  Start(Store store, Tail tail, SecondChance secondChance, RunLog log) {
    this.store = store;
    this.tail = tail;
    this.secondChance = secondChance;
    this.log = log;
    this.meta = new MetaTable(store);
    this.rollback = new Rollback(store);
    this.doubt = new Doubt(store);
  }

  /**
   * The run to do.
   *
   * @param anew whether a run that was broken off is not gone on with
   * @param notes hears of a reorganisation
   * @return empty if the store is at a block no lower already, and the chain still has it
   */
  Optional<Run> beginOrResume(
      SyncRequest request, Head head, boolean anew, Consumer<String> notes) {
    Optional<Run> unfinished = log.unfinished();
    if (unfinished.filter(run -> !anew && run.block() <= head.number()).isPresent()) {
      return Optional.of(
          store.inTransaction(
              () -> {
                claim(request, head);
                return log.goOnWith(unfinished.get());
              }));
    }
    if (head.number() < request.margin()) {
      throw new SyncFailure.MarginTooGreat(request.margin(), head.number());
    }
    long target = head.number() - request.margin();
    Optional<Long> held = store.meta().blockNumber();
    return held.isEmpty()
        ? Optional.of(store.inTransaction(() -> whole(request, head, target)))
        : changes(request, head, held.get(), unfinished, target, notes);
  }

  private Run whole(SyncRequest request, Head head, long target) {
    claim(request, head);
    log.forgetUnfinished();
    rollback.all();
    return log.begin(head, target, Optional.empty());
  }

  private Optional<Run> changes(
      SyncRequest request,
      Head head,
      long held,
      Optional<Run> abandoned,
      long target,
      Consumer<String> notes) {
    store.inTransaction(() -> claim(request, head));
    long top = Math.max(held, abandoned.map(Run::block).orElse(0L));
    long asked = Math.max(target, Math.min(top, head.number()));
    long common = tail.commonBlock(top, asked);
    if (common == top && target <= held && abandoned.isEmpty() && isSettled(head, held)) {
      return Optional.empty();
    }
    return Optional.of(
        store.inTransaction(
            () -> {
              log.forgetUnfinished();
              if (common < top) {
                long gone = rollback.to(common);
                notes.accept(
                    String.format(
                        Locale.ROOT,
                        "the chain was reorganised above block %d: %d events and transactions of"
                            + " the dropped blocks were taken back, the rest is read again",
                        common,
                        gone));
              }
              long block = Math.max(target, Math.min(common, head.number()));
              Optional<Long> since = Optional.of(Math.min(held, common) + 1);
              Run run = log.begin(head, block, since);
              doubt.since(run.doubtful());
              new LeftOutLog(store).askAgain();
              return run;
            }));
  }

  /** Whether nothing but events can have changed either; a head below the store tells nothing. */
  private boolean isSettled(Head head, long held) {
    return head.number() < held
        || (doubt.nothingArrived() && tail.isAsHeld(held) && !secondChance.helps(held));
  }

  private List<String> claim(SyncRequest request, Head head) {
    meta.claimNetwork(request.network());
    meta.claimDeployment(head.deployment());
    return List.of();
  }
}
