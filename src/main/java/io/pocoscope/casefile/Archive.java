package io.pocoscope.casefile;

import io.pocoscope.store.Store;
import java.util.List;
import java.util.Optional;

/** Finds cases by their ids. */
public final class Archive {
  private static final int FEW = 5;

  /** Everything that has an id, with its kind and, where it has one, its name. */
  private static final String KNOWN =
      """
      (select id, 'task', null from task
       union all select id, 'deal', null from deal
       union all select id, 'app', name from app
       union all select id, 'dataset', name from dataset
       union all select id, 'pool', description from workerpool
       union all select app, 'app', null from deal
       union all select dataset, 'dataset', null from deal
       union all select workerpool, 'pool', null from deal
       union all select distinct address, 'address', null from (
         select id from account
         union select requester from deal
         union select beneficiary from deal
         union select sponsor from deal
         union select app_owner from deal
         union select dataset_owner from deal
         union select workerpool_owner from deal
         union select requester from task
         union select worker from task_worker) account(address)) known(id, kind, name)\
      """;

  private final Store store;
  private final long mostTasks;

  /**
   * An archive of a store.
   *
   * @param judged whether its views read what was judged once, so that to look at all rows costs
   *     little
   */
  public Archive(Store store, boolean judged) {
    this(store, judged ? Scope.MOST_TASKS_IF_JUDGED : Scope.MOST_TASKS);
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
   * Looks up a task, a slot, a deal, an address, or an app, a dataset or a pool by its name.
   *
   * @param text the id in upper or lower case, so much of its beginning that no other begins so, or
   *     beginning and end as tables print it; or a name, or its beginning
   */
  public Lookup find(String text) {
    return find(text, List.of());
  }

  /**
   * The same, where somebody has names of their own.
   *
   * @param called the addresses that are called so, in lower case; an id is no name
   */
  public Lookup find(String text, List<String> called) {
    Optional<Sought> sought = Sought.in(text);
    if (sought.isEmpty()) {
      return called.isEmpty() ? ofName(text.strip()) : oneOf(text.strip(), called);
    }
    Optional<CaseFile> whole =
        sought.filter(Sought::mayBeWhole).map(Sought::shown).flatMap(this::open);
    if (whole.isPresent()) {
      return new Lookup.Found(whole.get());
    }
    return sought.get().tellsIdsApart() ? ofPart(sought.get()) : new Lookup.Unknown(text.strip());
  }

  private Lookup ofPart(Sought sought) {
    List<Lookup.Candidate> candidates =
        candidates(
            "starts_with(id, ?) and ends_with(id, ?) and (kind = 'deal' or not ?)",
            sought.head(),
            sought.tail(),
            sought.isOfDeal());
    return chosen(sought.shown(), candidates, sought.index());
  }

  /** What owners call exactly so may be meant as well. */
  private Lookup oneOf(String name, List<String> called) {
    List<Lookup.Candidate> known =
        candidates(
            "(name = ? or id in (select unnest(string_split(?, ' '))))",
            name,
            String.join(" ", called));
    if (!known.isEmpty()) {
      return chosen(name, known, "");
    }
    return open(called.get(0))
        .<Lookup>map(Lookup.Found::new)
        .orElse(new Lookup.Unknown(name + " (" + String.join(", ", called) + ")"));
  }

  private Lookup ofName(String name) {
    if (name.isEmpty()) {
      return new Lookup.Unknown(name);
    }
    List<Lookup.Candidate> exact = candidates("name = ?", name);
    return exact.isEmpty()
        ? chosen(name, candidates("starts_with(lower(name), lower(?))", name), "")
        : chosen(name, exact, "");
  }

  private Lookup chosen(String text, List<Lookup.Candidate> candidates, String index) {
    if (candidates.size() > 1) {
      boolean more = candidates.size() > FEW;
      return new Lookup.Ambiguous(
          text, candidates.subList(0, Math.min(FEW, candidates.size())), more);
    }
    return candidates.stream()
        .findFirst()
        .flatMap(one -> open(one.id() + index))
        .<Lookup>map(Lookup.Found::new)
        .orElse(new Lookup.Unknown(text));
  }

  private Optional<CaseFile> open(String text) {
    String id = taskAt(text).orElse(text);
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

  /** The task at a deal and index, if somebody initialized that slot: it goes by its task's id. */
  private Optional<String> taskAt(String dealAndIndex) {
    return store
        .query(
            """
            select id from task
            where deal = split_part(?, ':', 1) and "index" = try_cast(split_part(?, ':', 2) as bigint)\
            """,
            row -> row.getString(1),
            dealAndIndex,
            dealAndIndex)
        .stream()
        .findFirst();
  }

  /** One more than a few, so that it shows whether there are others. */
  private List<Lookup.Candidate> candidates(String condition, Object... values) {
    return store.query(
        String.join(
            "\n",
            "select id, coalesce(min(kind) filter (kind <> 'address'), 'address'), max(name)",
            "from " + KNOWN,
            "where id <> zero_address() and " + condition,
            "group by id order by id limit " + (FEW + 1)),
        row ->
            new Lookup.Candidate(
                row.getString(2), row.getString(1), Optional.ofNullable(row.getString(3))),
        values);
  }
}
