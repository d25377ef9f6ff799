package io.pocoscope.api;

import io.pocoscope.dataset.DataSet;
import io.pocoscope.dataset.Existing;
import io.pocoscope.dataset.Manifest;
import io.pocoscope.dataset.TruthTable;
import io.pocoscope.offchain.Halt;
import io.pocoscope.offchain.OffchainPull;
import io.pocoscope.offchain.Places;
import io.pocoscope.offchain.PullProgress;
import io.pocoscope.offchain.PullReport;
import io.pocoscope.offchain.PullRequest;
import io.pocoscope.offchain.SavedAnswers;
import io.pocoscope.outcome.Judgement;
import io.pocoscope.outcome.Views;
import io.pocoscope.store.Fields;
import io.pocoscope.store.Meta;
import io.pocoscope.store.Store;
import io.pocoscope.store.StoreLimits;
import io.pocoscope.store.answer.AnswerFile;
import io.pocoscope.store.answer.Import;
import io.pocoscope.store.answer.ImportReport;
import io.pocoscope.store.content.ContentHash;
import io.pocoscope.subgraph.Endpoint;
import io.pocoscope.subgraph.Subgraph;
import io.pocoscope.sync.Forecast;
import io.pocoscope.sync.Forecaster;
import io.pocoscope.sync.Stop;
import io.pocoscope.sync.Sync;
import io.pocoscope.sync.SyncFailure;
import io.pocoscope.sync.SyncProgress;
import io.pocoscope.sync.SyncReport;
import io.pocoscope.sync.SyncRequest;
import io.pocoscope.watch.ChainHead;
import io.pocoscope.watch.Look;
import io.pocoscope.watch.Scope;
import io.pocoscope.watch.Watch;
import io.pocoscope.watch.WatchSettings;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.BiConsumer;

/** Fills a store; it holds the file for itself until it is closed. */
public final class StoreFiller implements AutoCloseable {
  private final Store store;
  private final Clock clock;
  private final Clock wallClock;
  private final Judgement judgement;

  private final boolean made;
  private boolean refused;
  private boolean filled;

  private StoreFiller(Store store, Clock clock, boolean made) {
    this.store = store;
    this.made = made;
    this.wallClock = clock;
    this.clock = Clock.tick(clock, Duration.ofSeconds(1));
    this.judgement = new Judgement(store);
  }

  /**
   * Opens a store for writing, and creates it where there is none.
   *
   * @throws io.pocoscope.store.StoreFailure if it is in use, or no store
   */
  public static StoreFiller open(Path file, Clock clock) {
    boolean made = Store.isNew(file);
    Store store = Store.open(file, StoreLimits.standard());
    try {
      Views.install(store);
    } catch (RuntimeException failure) {
      store.close();
      throw failure;
    }
    return new StoreFiller(store, clock, made);
  }

  /**
   * Makes a store of a data set, with the same content; it appears under its name when it is whole.
   *
   * @param file where there is no store yet
   * @param folder the data set's
   * @return what the data set holds
   * @throws io.pocoscope.dataset.DataSetFailure if there is a store already, or the data set is not
   *     what its manifest says; nothing is left then
   * @throws io.pocoscope.store.StoreFailure if the store cannot be made
   */
  public static Manifest importData(Path file, Path folder) {
    return DataSet.at(folder).toStore(file, Views::install, StoreFiller::judged);
  }

  /**
   * Writes a history that is made up as a data set, with the truth about its slots, from a store
   * that is there only meanwhile: the same rows give the same content hashes.
   *
   * @param folder the data set's, empty or not there, or that of an earlier one
   * @param existing what becomes of an earlier one; nothing of it is kept
   * @param rows puts rows into the store, and the truth into its table
   * @return what the data set holds
   * @throws io.pocoscope.dataset.DataSetFailure if the folder holds other things, or a data set
   *     that is to stay; is in use; or cannot be written
   */
  public static Manifest writeMadeUp(
      Path folder, Existing existing, BiConsumer<Store, TruthTable> rows) {
    return DataSet.at(folder)
        .writeMadeUp(
            existing,
            (store, truth) -> {
              Views.install(store);
              rows.accept(store, truth);
              new Judgement(store).renew();
            },
            Version.number());
  }

  /** Sums of all rows are kept with the judgement, so that the hashes are of what was read. */
  private static SortedMap<String, String> judged(Store store) {
    new Judgement(store).renewIfRoom();
    return ContentHash.byTable(store);
  }

  /**
   * Imports a file of saved answers, whole or not at all. After the last, {@link #judge}.
   *
   * @param network the network that they are of, where the user says so
   * @param asOf the time at which slots are to be judged, where the user says so
   */
  public ImportReport importAnswers(
      AnswerFile file, Optional<String> network, Optional<Instant> asOf) {
    judgement.suspend();
    refused = true; // until it is not
    ImportReport report =
        new Import(store, network, asOf, Version.number()).file(file, clock.instant());
    refused = false;
    filled = true;
    return report;
  }

  /**
   * Imports a file of what schedulers answered, whole or not at all, if it is one: an answer of
   * {@code GET <scheduler>/tasks/<id>}, several, or a list of them.
   *
   * @param network the network that they are of, where the user says so
   * @return empty for another file, which can be read by {@link #importAnswers} then
   */
  public Optional<SavedAnswers.Report> importSchedulerAnswers(
      AnswerFile file, Optional<String> network) {
    refused = true; // until it is not
    if (!SavedAnswers.isOne(file)) {
      return Optional.empty();
    }
    SavedAnswers.Report report = new SavedAnswers(store, network).read(file, wallClock.instant());
    refused = false;
    filled = true;
    return Optional.of(report);
  }

  /**
   * Judges the slots that imports have changed, so that whoever reads need not.
   *
   * @return why it could not be done, where there is no room for it
   */
  public Optional<String> judge() {
    return judgement.renewIfRoom();
  }

  /**
   * Pulls a subgraph's history, or what changed of it since, or goes on with a pull that was broken
   * off.
   *
   * @param stop ends it early where that is wished
   */
  public SyncReport sync(Subgraph subgraph, SyncRequest request, SyncProgress progress, Stop stop) {
    judgement.suspend();
    filled = true; // with the run's own row at the least
    try {
      return new Sync(subgraph, store, clock, stop, judgement::renewIfRoom).run(request, progress);
    } catch (SyncFailure.Stopped stopped) {
      afterFailure(stopped, judgement::resumeIfUnchanged);
      throw stopped;
    } catch (RuntimeException | Error failure) {
      afterFailure(failure, judgement::renewIfQuick);
      throw failure;
    }
  }

  /**
   * The same, as {@code pocoscope sync} does it unless told otherwise, and in silence.
   *
   * @param network whose history it is: one to a store
   * @param endpoint the address of the subgraph
   * @param margin how many blocks below the head to read, 0 or more, so that a reorganisation
   *     leaves the picture whole; 50 is usual
   */
  public SyncReport sync(String network, Endpoint endpoint, long margin) {
    return sync(
        UsualSync.subgraph(endpoint),
        UsualSync.request(network, endpoint, margin),
        UsualSync.QUIET,
        new Stop());
  }

  /**
   * Looks what has changed since the look before, and whether something is to be told.
   *
   * @param answers whether the endpoint has answered just now: else nobody knows what happened
   */
  public Look look(WatchSettings settings, boolean answers) {
    List<ChainHead> heads =
        store.query(
            """
            select head_number, head_time,
                   coalesce(head_number > lag(head_number) over (order by run), true) as moves
            from sync_run where head_number is not null
            order by run desc limit 1\
            """,
            row ->
                new ChainHead(
                    Fields.time(row, "head_time"),
                    row.getBoolean("moves"),
                    clock.instant(),
                    answers));
    ChainHead head =
        heads.isEmpty()
            ? new ChainHead(Optional.empty(), false, clock.instant(), answers)
            : heads.get(0);
    filled = true;
    return new Watch(store, settings).look(head);
  }

  /** Of whom alerts are, and no slot is: their first one may be to come. */
  public List<Scope> strangers(WatchSettings settings) {
    return new Watch(store, settings).strangers();
  }

  /** These messages of a look were told, and are not told again. */
  public void told(WatchSettings settings, Collection<Long> messages) {
    new Watch(store, settings).told(messages, clock.instant());
  }

  /** Who fails may have changed little, and leaves a store that is read as fast as before. */
  private static void afterFailure(Throwable failure, Runnable work) {
    try {
      work.run();
    } catch (RuntimeException alsoFailed) {
      failure.addSuppressed(alsoFailed);
    }
  }

  /**
   * What a sync into a file would do; the file is only read, and not made where there is none.
   *
   * @throws io.pocoscope.store.StoreFailure if it is in use, or no store
   */
  public static Forecast forecast(Path file, Subgraph subgraph, SyncRequest request, Clock clock) {
    if (Store.isNew(file)) {
      return new Forecaster(subgraph, Optional.empty(), clock).of(request);
    }
    try (Store store = Store.openReadOnly(file, StoreLimits.standard())) {
      return new Forecaster(subgraph, Optional.of(store), clock).of(request);
    }
  }

  /**
   * Asks the schedulers of pools what became of the store's tasks, and keeps what they say.
   *
   * @param halt ends it early where that is wished
   * @throws io.pocoscope.offchain.OffchainFailure where nobody says where schedulers are, or it was
   *     stopped; what came is kept
   */
  public PullReport pullOffchain(PullRequest request, PullProgress progress, Halt halt) {
    filled = true;
    PullReport report = OffchainPull.run(store, wallClock, request, progress, halt);
    judgement.renewIfRoom();
    return report;
  }

  /**
   * What that would do; the file is only read, and nobody is asked but Compass.
   *
   * @throws io.pocoscope.store.StoreFailure if it is not there, in use, or no store
   * @throws io.pocoscope.offchain.OffchainFailure where nobody says where schedulers are
   */
  public static PullReport forecastOffchain(
      Path file, PullRequest request, PullProgress progress, Halt halt, Clock clock) {
    try (Store store = Store.openReadOnly(file, StoreLimits.standard())) {
      return OffchainPull.forecast(store, clock, request, progress, halt);
    }
  }

  /**
   * Where the schedulers of a store's pools are looked up; empty where its network is none that is
   * known.
   *
   * @throws io.pocoscope.store.StoreFailure if it is not there, in use, or no store
   */
  public static Optional<Places> offchainPlaces(Path file) {
    try (Store store = Store.openReadOnly(file, StoreLimits.standard())) {
      Meta meta = store.meta();
      return meta.generated() ? Optional.of(Places.ofMadeUp()) : meta.network().flatMap(Places::of);
    }
  }

  /**
   * Whether what the store holds is all from syncs that were asked for so.
   *
   * @param arguments as {@link SyncRequest#arguments} has them
   */
  public boolean isAllFrom(String arguments) {
    return store.queryOne(
        """
        select count(*) > 0 and coalesce(bool_and(arguments = ?), false)
               and (select last_import is null from meta)
        from sync_run\
        """,
        row -> row.getBoolean(1),
        arguments);
  }

  /** Closes the file; one that was made for imports which were all refused is taken away. */
  @Override
  public void close() {
    if (made && refused && !filled) {
      store.closeAndRemove();
    } else {
      store.close();
    }
  }
}
