package io.pocoscope.offchain;

import io.pocoscope.store.Store;
import io.pocoscope.subgraph.Endpoint;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Asks the schedulers of pools about a store's tasks, all schedulers at once and each in its turns.
 * Whatever comes is stored some answers at a time, so that it can be stopped at any moment: the
 * next pull asks for the rest.
 */
public final class OffchainPull {
  private final Store store;
  private final Clock clock;
  private final PullRequest request;
  private final PullProgress progress;
  private final Halt halt;
  private final Map<String, List<Wanted>> byPool;

  private OffchainPull(
      Store store, Clock clock, PullRequest request, PullProgress progress, Halt halt) {
    this.store = store;
    this.clock = clock;
    this.request = request;
    this.progress = progress;
    this.halt = halt;
    progress.next("looking for tasks to ask about");
    this.byPool = new WantedTasks(store).byPool(request.all());
  }

  /**
   * Says what a pull would do; nobody is asked but Compass.
   *
   * @param store may be open for reading only
   * @throws OffchainFailure where nobody says where schedulers are
   */
  public static PullReport forecast(
      Store store, Clock clock, PullRequest request, PullProgress progress, Halt halt) {
    return new OffchainPull(store, clock, request, progress, halt).forecast();
  }

  /**
   * Pulls.
   *
   * @param store open for writing, with its views
   * @throws OffchainFailure where nobody says where schedulers are, or it was stopped
   */
  public static PullReport run(
      Store store, Clock clock, PullRequest request, PullProgress progress, Halt halt) {
    return new OffchainPull(store, clock, request, progress, halt).run();
  }

  private PullReport forecast() {
    Schedulers schedulers = find();
    List<SchedulerReport> reports = new ArrayList<>();
    schedulers.byAddress().forEach((address, at) -> reports.add(job(address, at).count().report()));
    return report(schedulers, reports);
  }

  private PullReport run() {
    Schedulers schedulers = find();
    Map<String, Job> jobs = new LinkedHashMap<>();
    schedulers.byAddress().forEach((address, at) -> jobs.put(address, job(address, at)));
    long left = jobs.values().stream().mapToLong(it -> it.tasks().size()).sum();
    new TalkCrew(new OffchainTables(store), progress, halt, left).run(List.copyOf(jobs.values()));
    return report(schedulers, jobs.values().stream().map(it -> it.count().report()).toList());
  }

  /** Where the schedulers of all pools are that tasks are wanted of. */
  private Schedulers find() {
    Schedulers schedulers = new Schedulers();
    List<String> unnamed = new ArrayList<>();
    for (String pool : byPool.keySet()) {
      Optional<Endpoint> byHand = Optional.ofNullable(request.schedulers().get(pool));
      if (byHand.isPresent()) {
        schedulers.found(pool, byHand, true);
      } else {
        unnamed.add(pool);
      }
    }
    if (unnamed.isEmpty() || request.compass().isEmpty()) {
      unnamed(unnamed, schedulers);
    } else {
      askCompass(unnamed, request.compass().get(), schedulers);
    }
    return schedulers;
  }

  private void askCompass(List<String> pools, Endpoint place, Schedulers schedulers) {
    progress.next("asking Compass where schedulers are");
    Asker asker = asker(place);
    Compass compass = new Compass(place, request.chainId(), asker, progress::note);
    Runnable unhook = halt.onWish(asker::hangUp);
    try {
      for (String pool : pools) {
        halt.throwIfWished();
        schedulers.found(pool, compass.scheduler(pool), false);
      }
    } catch (OffchainFailure.NoCompass failure) {
      halt.throwIfWished();
      if (schedulers.byAddress().isEmpty()) {
        throw failure;
      }
      progress.note(failure.getMessage());
      unnamed(pools, schedulers);
    } finally {
      unhook.run();
    }
  }

  private static void unnamed(List<String> pools, Schedulers schedulers) {
    pools.stream()
        .filter(pool -> !schedulers.knows(pool))
        .forEach(pool -> schedulers.found(pool, Optional.empty(), false));
  }

  private Job job(String address, Schedulers.Place at) {
    List<Wanted> wanted = at.pools().stream().flatMap(it -> byPool.get(it).stream()).toList();
    List<Wanted> open = new WantedTasks(store).openAt(address, wanted);
    Asker asker = asker(at.endpoint());
    return new Job(
        open,
        asker,
        new Talk(address, asker, clock),
        new Count(address, at.pools(), wanted.size(), wanted.size() - open.size()));
  }

  private Asker asker(Endpoint place) {
    return new Asker(place, request.manners(), Turns.of(request.manners().rate()), progress::note);
  }

  private PullReport report(Schedulers schedulers, List<SchedulerReport> reports) {
    StoredOddities oddities = StoredOddities.of(store);
    return new PullReport(
        reports,
        schedulers.without(),
        schedulers.without().stream().mapToLong(pool -> byPool.get(pool).size()).sum(),
        oddities.unknownNames(),
        oddities.unreadableValues());
  }

  /**
   * What is to be asked of one scheduler.
   *
   * @param tasks about which
   * @param count what came of it
   */
  record Job(List<Wanted> tasks, Asker asker, Talk talk, Count count) {}
}
