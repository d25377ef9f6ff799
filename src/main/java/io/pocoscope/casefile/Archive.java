package io.pocoscope.casefile;

import io.pocoscope.store.Store;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds cases by their ids. */
public final class Archive {
  private static final Pattern HEX = Pattern.compile("0x[0-9a-f]*(:[0-9]+)?");

  /** Fewer digits than this are no beginning of an id, but a slip. */
  private static final int SHORTEST = "0x".length() + 4;

  private static final int FEW = 3;

  private final Store store;
  private final long mostTasks;

  public Archive(Store store) {
    this(store, Scope.MOST_TASKS);
  }

  /**
   * An archive that looks at the whole history for cases of more tasks than so many.
   *
   * @param mostTasks at least 0
   */
  Archive(Store store, long mostTasks) {
    this.store = store;
    this.mostTasks = mostTasks;
  }

  /**
   * Looks up a task, a slot, a deal or an address.
   *
   * @param text its id in upper or lower case, or so much of its beginning that no other begins so
   */
  public Lookup find(String text) {
    String id = normalized(text);
    if (!HEX.matcher(id).matches()) {
      return new Lookup.Unknown(text.strip());
    }
    Optional<CaseFile> file = open(id);
    if (file.isPresent()) {
      return new Lookup.Found(file.get());
    }
    List<String> ids = id.length() < SHORTEST ? List.of() : beginningWith(id);
    if (ids.size() == 1) {
      return new Lookup.Found(open(ids.get(0)).orElseThrow());
    }
    return ids.isEmpty() ? new Lookup.Unknown(text.strip()) : new Lookup.Ambiguous(id, ids);
  }

  private Optional<CaseFile> open(String id) {
    return Scope.within(
        store,
        id,
        mostTasks,
        () ->
            new SlotArchive(store)
                .find(id)
                .<CaseFile>map(it -> it)
                .or(() -> new DealArchive(store).find(id))
                .or(() -> new AddressArchive(store).find(id)));
  }

  private static String normalized(String text) {
    String id = text.strip().toLowerCase(Locale.ROOT);
    return id.matches("[0-9a-f]{40}|[0-9a-f]{64}") ? "0x" + id : id;
  }

  private List<String> beginningWith(String start) {
    return store.query(
        String.format(
            Locale.ROOT,
            """
            select id from (
              select id from task
              union select id from deal
              union select id from account
              union select id from app
              union select id from dataset
              union select id from workerpool
              union select requester from deal
              union select beneficiary from deal
              union select sponsor from deal
              union select app from deal
              union select app_owner from deal
              union select dataset from deal
              union select dataset_owner from deal
              union select workerpool from deal
              union select workerpool_owner from deal
              union select requester from task
              union select worker from task_worker) known(id)
            where starts_with(id, ?) and id <> zero_address()
            order by id limit %d
            """,
            FEW),
        row -> row.getString(1),
        start);
  }
}
