package io.pocoscope.api;

import io.pocoscope.attribution.Attribution;
import io.pocoscope.attribution.Attributions;
import io.pocoscope.attribution.PartyRole;
import io.pocoscope.calibration.Calibrator;
import io.pocoscope.calibration.ParameterGroup;
import io.pocoscope.calibration.ParameterSet;
import io.pocoscope.calibration.PoolTerms;
import io.pocoscope.calibration.Posteriors;
import io.pocoscope.calibration.Provenance;
import io.pocoscope.casefile.Archive;
import io.pocoscope.casefile.Lookup;
import io.pocoscope.casefile.Names;
import io.pocoscope.cause.CauseTable;
import io.pocoscope.cause.Causes;
import io.pocoscope.cause.FailedSlot;
import io.pocoscope.cause.SharedDigest;
import io.pocoscope.cause.SharedDigests;
import io.pocoscope.cause.WitnessTable;
import io.pocoscope.cause.Witnesses;
import io.pocoscope.change.ChangeSettings;
import io.pocoscope.change.RateHistories;
import io.pocoscope.change.RateHistory;
import io.pocoscope.comparison.Comparison;
import io.pocoscope.comparison.ComparisonSettings;
import io.pocoscope.comparison.Comparisons;
import io.pocoscope.dataset.DataSet;
import io.pocoscope.dataset.Existing;
import io.pocoscope.dataset.Manifest;
import io.pocoscope.market.History;
import io.pocoscope.outcome.DealsOfZeros;
import io.pocoscope.outcome.JudgedAnew;
import io.pocoscope.outcome.Judgement;
import io.pocoscope.outcome.LeftOut;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.pattern.PatternSettings;
import io.pocoscope.pattern.PatternTable;
import io.pocoscope.pattern.Patterns;
import io.pocoscope.rate.FailureRates;
import io.pocoscope.rate.FailureTable;
import io.pocoscope.rate.Grouping;
import io.pocoscope.rate.RateSettings;
import io.pocoscope.rate.Unit;
import io.pocoscope.ruin.RuinQuestion;
import io.pocoscope.store.BeyondValues;
import io.pocoscope.store.LeftOutRows;
import io.pocoscope.store.Meta;
import io.pocoscope.store.RowReader;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import io.pocoscope.store.Table;
import io.pocoscope.store.content.ContentHash;
import io.pocoscope.store.engine.Engine;
import io.pocoscope.sync.LastRun;
import io.pocoscope.sync.verification.Verification;
import io.pocoscope.sync.verification.Verifier;
import io.pocoscope.vetting.VetSettings;
import io.pocoscope.vetting.VetTable;
import io.pocoscope.vetting.Vetting;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Asks a store; it is open for reading only, and others may read it meanwhile. */
public final class Pocoscope implements AutoCloseable {
  /** Enough for the combinations of a million slots, in a process of less than 2 GB. */
  private static final int PATTERN_MEGABYTES = 1400;

  /** What a data set of any size is written in, by a process of about 1 GB. */
  private static final int EXPORT_MEGABYTES = 600;

  /** The confidence of the intervals behind parameters. */
  private static final double LEVEL = .95;

  private final Engine engine;
  private final boolean judged;
  private volatile Consumer<String> listener = doing -> {};
  private volatile Labels labels = Labels.NONE;
  private volatile Labels elsewhere = Labels.NONE;
  private final Known known;

  private Pocoscope(Engine engine, boolean judged, Known known) {
    this.engine = engine;
    this.judged = judged;
    this.known = known;
  }

  /**
   * Opens a store that an import or a sync has filled.
   *
   * @throws io.pocoscope.store.StoreFailure if it is not there, in use, or no store
   */
  public static Pocoscope open(Path file) {
    return of(Store.openReadOnly(file, StoreLimits.forReading()));
  }

  /**
   * Asks another engine than a store's own: rates, causes, patterns and parameters, and whatever
   * else needs no more than an {@link Engine}. It is closed with this.
   */
  public static Pocoscope on(Engine engine) {
    return new Pocoscope(engine, true, Known.NOTHING);
  }

  /**
   * From now on somebody hears what is being done, in a few words, each time that something begins
   * which may take long: on the thread that asks, or one of its own.
   */
  public void tell(Consumer<String> whom) {
    listener = whom;
  }

  private void now(String doing) {
    listener.accept(doing);
  }

  private static Pocoscope of(Store store) {
    try {
      boolean judged = Judgement.isReadIn(store);
      if (judged) {
        long tasks = store.queryOne("select count(*) from task", row -> row.getLong(1));
        store.allowMemory(StoreLimits.forReading().ifJudged(tasks).memoryMegabytes());
      }
      return new Pocoscope(store, judged, Known.NOTHING);
    } catch (RuntimeException failure) {
      store.close();
      throw failure;
    }
  }

  /**
   * The same store once more, for another thread: a question to one of the two holds none to the
   * other up. The file is let go of when all are closed.
   *
   * @param shared what was found already, by this one or by others of the same file
   */
  public Pocoscope beside(Known shared) {
    return new Pocoscope(store().beside(), judged, shared);
  }

  /**
   * Writes a store as a data set: a folder of Parquet files with a manifest. Whoever reads it
   * meanwhile has what was there before; so has who comes after a failure. Reads all rows twice,
   * but those of which it is known that they have not changed.
   *
   * @param file the store; it must not be open in this process
   * @param folder the data set's, empty or not there, or that of an earlier export
   * @param existing what becomes of an earlier one
   * @param clock of the wall
   * @return what the data set holds
   * @throws io.pocoscope.store.StoreFailure if the store is not there, in use, or none
   * @throws io.pocoscope.dataset.DataSetFailure if the folder holds other things, or a data set
   *     that is to stay or of another history; is in use; or cannot be written
   */
  public static Manifest exportData(Path file, Path folder, Existing existing, Clock clock) {
    try (Pocoscope poco = of(Store.openReadOnly(file, StoreLimits.forReading(), folder))) {
      return poco.exportTo(DataSet.at(folder), existing, clock.instant());
    }
  }

  private Manifest exportTo(DataSet data, Existing existing, Instant now) {
    if (judged) {
      engine.allowMemory(EXPORT_MEGABYTES);
    }
    return data.write(
        store(),
        existing,
        now.truncatedTo(ChronoUnit.SECONDS),
        Version.number(),
        DataCaveats.of(store()));
  }

  /** Failure rates of slots. */
  public FailureTable failureRates(SlotFilter filter, List<Grouping> by, RateSettings settings) {
    now("counting slots");
    return new FailureRates(engine).of(filter, by, settings);
  }

  /** Failure rates of the contributions to slots: see {@link Unit#CONTRIBUTION}. */
  public FailureTable contributionRates(
      SlotFilter filter, List<Grouping> by, RateSettings settings) {
    now("counting contributions");
    return new FailureRates(engine).of(Unit.CONTRIBUTION, filter, by, settings);
  }

  /** Combinations of actors and attributes that fail more often than others. */
  public PatternTable patterns(SlotFilter filter, PatternSettings settings) {
    now("counting combinations of parties and attributes");
    return known.once(
        List.of("patterns", filter, settings),
        () -> {
          engine.allowMemory(PATTERN_MEGABYTES);
          return new Patterns(engine).of(filter, settings);
        });
  }

  /**
   * Each actor's own failure rate, inferred from slots whose parties only fail together; empty
   * where there is no settled slot.
   *
   * @param roles who can make a slot fail; at least one
   * @param level the confidence of the intervals, in (0, 1)
   * @param seed of the random numbers: the same one gives the same result
   */
  public Optional<Attribution> actors(
      SlotFilter filter, List<PartyRole> roles, double level, long seed) {
    now("inferring each actor's own rate");
    return known.once(
        List.of("actors", filter, roles, level, seed),
        () -> new Attributions(engine).of(filter, roles, level, seed));
  }

  /**
   * Actors that can be dealt with, that had better not be, and those of whom too little is known,
   * by their own failure rates.
   *
   * @param seed of the random numbers: the same one gives the same result
   */
  public VetTable vet(SlotFilter filter, VetSettings settings, long seed) {
    now("inferring each actor's own rate");
    return known.once(
        List.of("vet", filter, settings, seed),
        () -> new Vetting(engine).of(filter, settings, seed));
  }

  /**
   * What changed from these slots to others, and why: see {@link Comparison}.
   *
   * @param a which slots of this store are on side a
   * @param other the store of side b; may be this one
   * @param b which slots of that are on side b
   * @throws io.pocoscope.comparison.NothingToCompare if a side has no settled slot
   * @throws io.pocoscope.store.StoreFailure.BadStatement if a filter's own condition is refused
   */
  public Comparison compare(
      SlotFilter a, Pocoscope other, SlotFilter b, ComparisonSettings settings) {
    now("counting slots of both sides");
    return Comparisons.of(engine, a, other.engine, b, settings);
  }

  /**
   * Failure rates by day, week or month, and where they change though nothing changes in who asks.
   *
   * @param by day, week or month
   * @param rates how the rates' bounds are made
   */
  public RateHistory trend(
      SlotFilter filter, Grouping by, RateSettings rates, ChangeSettings settings) {
    now("looking for changes of the failure rate");
    return known.once(
        List.of("trend", filter, by, rates, settings),
        () -> new RateHistories(engine).of(filter, by, rates, settings));
  }

  /**
   * Slots in the order of their deadlines, to be replayed under incentives.
   *
   * @param roles whose stake is at risk; at least one
   */
  public History history(SlotFilter filter, List<PartyRole> roles) {
    now("putting slots into their order");
    return new HistoryReader(store(), roles).read(filter);
  }

  /**
   * The own failure rates that {@code actors --save} has left in the store, by {@code
   * role=address}; empty where it has not. Of actors that cannot be told apart, nothing is said.
   */
  public Map<String, Double> savedRates() {
    return SavedRates.in(store());
  }

  /**
   * The parameters of the slots that a filter lets through, for models and simulators. Reads all of
   * the store, as it names its content.
   *
   * @param filterInWords to be told with the parameters; empty for all slots
   * @param caveats to be told with them
   * @param seed of the random numbers behind the population: the same one gives the same set
   */
  public ParameterSet calibrate(
      SlotFilter filter, Optional<String> filterInWords, List<String> caveats, long seed) {
    now("fitting parameters, and inferring each actor's own rate");
    return calibrated(
            filter,
            provenance(filterInWords, List.of(), seed),
            () -> actors(filter, PartyRole.standard(), LEVEL, seed))
        .saying(caveats);
  }

  /**
   * The same, where {@link #actors} has been asked already, which takes most of the time.
   *
   * @param actors of the same slots, the usual roles, 95 % and this seed
   */
  public ParameterSet calibrate(
      SlotFilter filter,
      Optional<String> filterInWords,
      List<String> caveats,
      long seed,
      Optional<Attribution> actors) {
    now("fitting parameters");
    return calibrated(filter, provenance(filterInWords, List.of(), seed), () -> actors)
        .saying(caveats);
  }

  private ParameterSet calibrated(
      SlotFilter filter, Provenance provenance, Supplier<Optional<Attribution>> actors) {
    return known.once(
        List.of("parameters", filter, provenance),
        () -> new Calibrator(engine).of(filter, provenance, actors));
  }

  /**
   * The same of each group of these slots.
   *
   * @param by at least one
   */
  public List<ParameterGroup> calibrateBy(
      List<Grouping> by,
      SlotFilter filter,
      Optional<String> filterInWords,
      List<String> caveats,
      long seed) {
    now("fitting parameters, group by group");
    return new Calibrator(engine).by(by, filter, provenance(filterInWords, caveats, seed), seed);
  }

  private Provenance provenance(Optional<String> filterInWords, List<String> caveats, long seed) {
    Meta meta = engine.meta();
    return new Provenance(
        meta.network(),
        meta.deployment(),
        meta.blockNumber(),
        meta.now().map(Instant::toString),
        engine.contentHash(),
        Version.number(),
        meta.generated(),
        filterInWords,
        Optional.of(seed),
        caveats);
  }

  /** What the slots leave known of their failure rate, for models that take a posterior. */
  public Posteriors.Known failurePosterior(SlotFilter filter) {
    now("counting failures by requester");
    return Posteriors.ofAll(engine, filter);
  }

  /**
   * Ruin of those with the most slots, under today's protocol and under collective slashing.
   *
   * @param by a role
   * @param questions one for each stake: R, P, horizon and rule of collective slashing; their
   *     processes are of tasks, and their rates do not count
   * @param most how many actors
   */
  public List<ActorRuin> ruinByActor(
      SlotFilter filter, Grouping by, List<RuinQuestion> questions, int most) {
    return byActor(filter, by, most, actorRuins(filter, by, questions)::of);
  }

  /**
   * The stakes that keep the ruin of those with the most slots rare enough.
   *
   * @param by a role
   * @param question R, P, horizon and rule of collective slashing; its process is of tasks, and its
   *     rate and stake do not count
   * @param ruin the greatest probability of ruin, in (0, 1)
   * @param most how many actors
   */
  public List<ActorNeed> stakesByActor(
      SlotFilter filter, Grouping by, RuinQuestion question, double ruin, int most) {
    ActorRuins ruins = actorRuins(filter, by, List.of(question));
    return byActor(filter, by, most, known -> ruins.needOf(known, ruin));
  }

  private ActorRuins actorRuins(SlotFilter filter, Grouping by, List<RuinQuestion> questions) {
    boolean pools = by == Grouping.POOL || by == Grouping.POOL_OWNER;
    return new ActorRuins(questions, by, pools ? PoolTerms.by(engine, filter, by) : Map.of());
  }

  private <T> List<T> byActor(
      SlotFilter filter, Grouping by, int most, Function<Posteriors.Known, T> answer) {
    now("reckoning ruin, actor by actor");
    return Posteriors.by(engine, filter, by).stream()
        .filter(known -> !known.key().startsWith("("))
        .limit(most)
        .parallel()
        .map(answer)
        .toList();
  }

  /**
   * What a filter leaves out without being asked for its value.
   *
   * @throws io.pocoscope.store.StoreFailure.BadStatement if the filter's own condition is refused
   */
  public LeftOut leftOut(SlotFilter filter) {
    now("counting slots that are left out");
    return LeftOut.of(engine, filter);
  }

  /**
   * Whether any slot at all meets a condition.
   *
   * @param condition on the view {@code slot}, in SQL of ours: see {@link Grouping#condition}
   */
  public boolean hasSlots(String condition) {
    return engine.queryOne(
        "select exists (select 1 from slot where " + condition + ")", row -> row.getBoolean(1));
  }

  /** Of how many slots it is not known of which group they are, and what to group by instead. */
  public UnknownGroup unknownOf(SlotFilter filter, Grouping grouping) {
    return UnknownGroup.of(engine, filter, grouping);
  }

  /**
   * Why slots failed.
   *
   * @throws io.pocoscope.store.StoreFailure.BadStatement if the filter's own condition is refused
   */
  public CauseTable causes(SlotFilter filter, List<Grouping> by) {
    now("counting causes");
    return new Causes(engine).of(filter, by);
  }

  /**
   * Why slots failed by what the schedulers of their pools say, alone and beside the chain.
   *
   * @throws io.pocoscope.store.StoreFailure.BadStatement if the filter's own condition is refused
   */
  public WitnessTable witnesses(SlotFilter filter, List<Grouping> by) {
    now("counting what schedulers say");
    return new Witnesses(store()).of(filter, by);
  }

  /** Whether what is asked can hold words of schedulers: a store can, a data set cannot. */
  public boolean hearsSchedulers() {
    return engine instanceof Store;
  }

  /**
   * Whether a scheduler was ever asked about a task: else {@link #witnesses} has nothing to say.
   */
  public boolean schedulersWereAsked() {
    return new Witnesses(store()).wereAsked();
  }

  /**
   * Whether the store's views tell what completed slots hold: not if an earlier version made them.
   */
  public boolean tellsHiddenFailures() {
    return SlotFilter.tellsHidden(engine);
  }

  /**
   * Results that completed slots of apps of different owners share, the most frequent first: none
   * of these apps can have had it.
   *
   * @throws io.pocoscope.store.StoreFailure.OfEarlierVersion unless {@link #tellsHiddenFailures}
   * @throws io.pocoscope.store.StoreFailure.BadStatement if the filter's own condition is refused
   */
  public List<SharedDigest> sharedDigests(SlotFilter filter) {
    now("looking for results that apps share");
    return new SharedDigests(engine).of(filter);
  }

  /**
   * The slots behind the causes, the earliest first.
   *
   * @param cause of one cause only
   */
  public List<FailedSlot> failedSlots(
      SlotFilter filter, List<Grouping> by, Optional<String> cause) {
    now("looking for failed slots");
    return new Causes(engine).slots(filter, by, cause);
  }

  /**
   * Prices that were agreed: those of all slots that a filter lets through, then by category, for
   * each role; only what some slot has a price for.
   *
   * @param levels of the quantiles, in [0, 1]
   * @throws io.pocoscope.store.StoreFailure.BadStatement if the filter's own condition is refused
   */
  public List<PriceQuantiles> prices(SlotFilter filter, List<Double> levels) {
    now("looking at prices");
    return PriceQuantiles.of(store(), filter, levels);
  }

  /**
   * Exact sum and quantiles of a column, as the store reckons them: libraries of tables sum in
   * doubles, which lose digits of nRLC beyond 2^53, and each has quantiles of its own.
   *
   * @param sql one statement that reads, such as {@code from slot}
   * @param column one of its result, of numbers
   * @param by columns of its result; none makes one group of all rows
   * @param levels of the quantiles, in [0, 1]
   * @return one to a group, in the groups' order
   * @throws io.pocoscope.store.StoreFailure.BadStatement unless it is one statement that reads, and
   *     has these columns
   */
  public List<ColumnFigures> figures(
      String sql, String column, List<String> by, List<Double> levels) {
    return ColumnFigures.of(store(), sql, column, by, levels);
  }

  /** The names of the causes. */
  public List<String> causeNames() {
    return Causes.names(engine);
  }

  /**
   * Looks up a task, a slot, a deal or an address.
   *
   * @param id in upper or lower case; the beginning will do where no other begins so; or what the
   *     user or its owner calls an address
   */
  public Lookup find(String id) {
    now("looking it up");
    return new Archive(store(), judged).find(id, labels.called(id));
  }

  /** Has addresses called so, whatever their owners call them, and whoever they are. */
  public void call(Labels names) {
    this.labels = names;
  }

  /**
   * Leaves out what their owners call these: whoever shows their addresses says there what the user
   * calls them, and nobody has two names.
   */
  public void leaveTo(Labels shownThere) {
    this.elsewhere = shownThere;
  }

  /** Whether somebody calls addresses by other names than their owners do. */
  public boolean isLabelled() {
    return !labels.names().isEmpty();
  }

  /**
   * What the user calls some addresses; else what owners call those of their apps, datasets and
   * pools that have some addresses.
   */
  public Names names(Collection<String> addresses) {
    return Names.in(engine, addresses)
        .without(elsewhere.names().keySet())
        .under(labels.of(addresses));
  }

  /** Why figures may be of less than the whole history. */
  public Caveats caveats() {
    now("looking whether the history is whole");
    return new Caveats(
        count("sync_run where unfinished") > 0,
        engine.meta().synced() ? 0 : count("slot where task is null and outcome <> 'UNKNOWN'"));
  }

  /**
   * Whether slots are judged from their events for each question, which takes several times as
   * long.
   */
  public boolean judgesEachTime() {
    return !judged;
  }

  /**
   * Whether rows have changed by other means since slots were judged, so that figures are of
   * before.
   */
  public boolean judgementIsOutdated() {
    return engine instanceof Store store && Judgement.isOutdatedIn(store);
  }

  /** Where what the store holds came from, and up to when. */
  public Meta meta() {
    return engine.meta();
  }

  /** What the store holds. */
  public StoreStatus status() {
    now("counting rows");
    SortedMap<String, Long> rows = new TreeMap<>();
    for (Table table : Table.all()) {
      rows.put(table.sqlName(), count("main." + table.sqlName()));
    }
    return new StoreStatus(
        engine.meta(),
        rows,
        count("slot_place"),
        count("deal where not coalesce(size_is_known(bot_first, bot_size), false)"),
        count("sync_run where unfinished") > 0,
        store()
            .query(
                "select distinct unnest(absent_fields) as field from sync_run order by field",
                row -> row.getString(1)),
        LastRun.of(store()),
        DealsOfZeros.in(store()),
        LeftOutRows.in(store()),
        BeyondValues.in(store()));
  }

  /**
   * Hashes of what the store holds, 32 hex digits by table: equal stores have equal ones, in
   * whatever way they were filled. Reads all of it.
   */
  public SortedMap<String, String> contentHashes() {
    now("reading all rows, for their hashes");
    return ContentHash.byTableOfRows(store());
  }

  /**
   * The same, made of the sums that were kept while this program filled the store: at once, but
   * without what others have changed since and not told of.
   */
  public SortedMap<String, String> keptContentHashes() {
    return ContentHash.byTable(store());
  }

  /** Checks whether what the store holds adds up. Reads all of it. */
  public Verification verify() {
    now("looking whether all adds up");
    JudgedAnew anew = new JudgedAnew(store());
    return new Verifier(store()).verify(reader -> anew.inParts(part -> reader.accept(part::in)));
  }

  /**
   * Runs a statement of the user's.
   *
   * @param scan reads the result; it stands before its first row
   * @throws io.pocoscope.store.StoreFailure.BadStatement unless it is one statement that reads
   * @throws io.pocoscope.store.StoreFailure.Stopped if {@link #stop} ended it
   */
  public <T> T query(String sql, RowReader<T> scan) {
    now("running the statement");
    return store().scanOfUser(sql, scan);
  }

  /** Ends the statement of the user's that runs, from another thread. */
  public void stop() {
    store().stop();
  }

  @Override
  public void close() {
    engine.close();
  }

  /** What the tables and views of a store alone can answer. */
  private Store store() {
    if (engine instanceof Store store) {
      return store;
    }
    throw new UnsupportedOperationException("it takes a store");
  }

  private long count(String from) {
    return engine.queryOne("select count(*) from " + from, row -> row.getLong(1));
  }
}
