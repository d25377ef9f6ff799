package io.pocoscope.subgraph;

import io.pocoscope.subgraph.entity.Account;
import io.pocoscope.subgraph.entity.AccurateContribution;
import io.pocoscope.subgraph.entity.App;
import io.pocoscope.subgraph.entity.Bulk;
import io.pocoscope.subgraph.entity.BulkSlice;
import io.pocoscope.subgraph.entity.Category;
import io.pocoscope.subgraph.entity.Contribution;
import io.pocoscope.subgraph.entity.Dataset;
import io.pocoscope.subgraph.entity.Deal;
import io.pocoscope.subgraph.entity.FaultyContribution;
import io.pocoscope.subgraph.entity.Lock;
import io.pocoscope.subgraph.entity.OrdersMatched;
import io.pocoscope.subgraph.entity.PolicyUpdate;
import io.pocoscope.subgraph.entity.Protocol;
import io.pocoscope.subgraph.entity.Reward;
import io.pocoscope.subgraph.entity.Seize;
import io.pocoscope.subgraph.entity.Task;
import io.pocoscope.subgraph.entity.TaskClaimed;
import io.pocoscope.subgraph.entity.TaskConsensus;
import io.pocoscope.subgraph.entity.TaskContribute;
import io.pocoscope.subgraph.entity.TaskFinalize;
import io.pocoscope.subgraph.entity.TaskInitialize;
import io.pocoscope.subgraph.entity.TaskReopen;
import io.pocoscope.subgraph.entity.TaskReveal;
import io.pocoscope.subgraph.entity.Transaction;
import io.pocoscope.subgraph.entity.Unlock;
import io.pocoscope.subgraph.entity.Workerpool;
import io.pocoscope.subgraph.model.AccountsQuery;
import io.pocoscope.subgraph.model.AccurateContributionsQuery;
import io.pocoscope.subgraph.model.AppsQuery;
import io.pocoscope.subgraph.model.BulkSlicesQuery;
import io.pocoscope.subgraph.model.BulksQuery;
import io.pocoscope.subgraph.model.CategoriesQuery;
import io.pocoscope.subgraph.model.ContributionsQuery;
import io.pocoscope.subgraph.model.DatasetsQuery;
import io.pocoscope.subgraph.model.DealsQuery;
import io.pocoscope.subgraph.model.FaultyContributionsQuery;
import io.pocoscope.subgraph.model.LocksQuery;
import io.pocoscope.subgraph.model.OrdersMatchedsQuery;
import io.pocoscope.subgraph.model.PolicyUpdatesQuery;
import io.pocoscope.subgraph.model.ProtocolsQuery;
import io.pocoscope.subgraph.model.RewardsQuery;
import io.pocoscope.subgraph.model.SeizesQuery;
import io.pocoscope.subgraph.model.TaskClaimedsQuery;
import io.pocoscope.subgraph.model.TaskConsensusesQuery;
import io.pocoscope.subgraph.model.TaskContributesQuery;
import io.pocoscope.subgraph.model.TaskFinalizesQuery;
import io.pocoscope.subgraph.model.TaskInitializesQuery;
import io.pocoscope.subgraph.model.TaskReopensQuery;
import io.pocoscope.subgraph.model.TaskRevealsQuery;
import io.pocoscope.subgraph.model.TasksQuery;
import io.pocoscope.subgraph.model.TransactionsQuery;
import io.pocoscope.subgraph.model.UnlocksQuery;
import io.pocoscope.subgraph.model.WorkerpoolsQuery;
import java.util.List;

/** Every collection that pocoscope keeps, each entity flat: nested lists would be cut silently. */
public final class Collections {
  /** The one row of counters. */
  public static final Collection<Protocol> PROTOCOLS =
      Collection.of(Protocol.class, ProtocolsQuery::new, data -> data.protocols, Protocol::of);

  public static final List<Collection<?>> ALL =
      List.of(
          PROTOCOLS,
          Collection.of(
              Category.class, CategoriesQuery::new, data -> data.categories, Category::of),
          Collection.of(Account.class, AccountsQuery::new, data -> data.accounts, Account::of),
          Collection.of(App.class, AppsQuery::new, data -> data.apps, App::of),
          Collection.of(Dataset.class, DatasetsQuery::new, data -> data.datasets, Dataset::of),
          Collection.of(
              Workerpool.class, WorkerpoolsQuery::new, data -> data.workerpools, Workerpool::of),
          Collection.of(Deal.class, DealsQuery::new, data -> data.deals, Deal::of),
          Collection.of(Task.class, TasksQuery::new, data -> data.tasks, Task::of),
          Collection.of(
              Contribution.class,
              ContributionsQuery::new,
              data -> data.contributions,
              Contribution::of),
          Collection.of(
              TaskInitialize.class,
              TaskInitializesQuery::new,
              data -> data.taskInitializes,
              TaskInitialize::of),
          Collection.of(
              TaskContribute.class,
              TaskContributesQuery::new,
              data -> data.taskContributes,
              TaskContribute::of),
          Collection.of(
              TaskConsensus.class,
              TaskConsensusesQuery::new,
              data -> data.taskConsensuses,
              TaskConsensus::of),
          Collection.of(
              TaskReveal.class, TaskRevealsQuery::new, data -> data.taskReveals, TaskReveal::of),
          Collection.of(
              TaskReopen.class, TaskReopensQuery::new, data -> data.taskReopens, TaskReopen::of),
          Collection.of(
              TaskFinalize.class,
              TaskFinalizesQuery::new,
              data -> data.taskFinalizes,
              TaskFinalize::of),
          Collection.of(
              TaskClaimed.class,
              TaskClaimedsQuery::new,
              data -> data.taskClaimeds,
              TaskClaimed::of),
          Collection.of(
              AccurateContribution.class,
              AccurateContributionsQuery::new,
              data -> data.accurateContributions,
              AccurateContribution::of),
          Collection.of(
              FaultyContribution.class,
              FaultyContributionsQuery::new,
              data -> data.faultyContributions,
              FaultyContribution::of),
          Collection.of(Reward.class, RewardsQuery::new, data -> data.rewards, Reward::of),
          Collection.of(Seize.class, SeizesQuery::new, data -> data.seizes, Seize::of),
          Collection.of(Lock.class, LocksQuery::new, data -> data.locks, Lock::of),
          Collection.of(Unlock.class, UnlocksQuery::new, data -> data.unlocks, Unlock::of),
          Collection.of(
              OrdersMatched.class,
              OrdersMatchedsQuery::new,
              data -> data.ordersMatcheds,
              OrdersMatched::of),
          Collection.of(
              PolicyUpdate.class,
              PolicyUpdatesQuery::new,
              data -> data.policyUpdates,
              PolicyUpdate::of),
          Collection.of(
              Transaction.class,
              TransactionsQuery::new,
              data -> data.transactions,
              Transaction::of),
          Collection.of(Bulk.class, BulksQuery::new, data -> data.bulks, Bulk::of),
          Collection.of(
              BulkSlice.class, BulkSlicesQuery::new, data -> data.bulkSliceice, BulkSlice::of));

  private Collections() {}
}
