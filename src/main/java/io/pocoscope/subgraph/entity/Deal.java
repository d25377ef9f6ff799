package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.DealsQuery;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A deal: orders matched, for a number of task slots. Prices are in RLC, the worker stake is in
 * nRLC, as the subgraph has them. Older deployments know neither sponsors nor bulks.
 */
public record Deal(
    String id,
    String app,
    String appOwner,
    BigDecimal appPrice,
    Optional<String> dataset,
    String datasetOwner,
    BigDecimal datasetPrice,
    String workerpool,
    String workerpoolOwner,
    BigDecimal workerpoolPrice,
    BigInteger trust,
    String category,
    String tag,
    String requester,
    String beneficiary,
    String callback,
    String params,
    BigInteger startTime,
    BigInteger botFirst,
    BigInteger botSize,
    BigInteger completedTasksCount,
    BigInteger claimedTasksCount,
    BigInteger workerStake,
    BigInteger schedulerRewardRatio,
    Optional<String> sponsor,
    BigInteger timestamp,
    Optional<String> bulk)
    implements Entity {

  public static Deal of(DealsQuery.Deal row) {
    return new Deal(
        row.id,
        row.app.id,
        row.appOwner.id,
        row.appPrice,
        Optional.ofNullable(row.dataset).map(link -> link.id),
        row.datasetOwner.id,
        row.datasetPrice,
        row.workerpool.id,
        row.workerpoolOwner.id,
        row.workerpoolPrice,
        row.trust,
        row.category.id,
        row.tag,
        row.requester.id,
        row.beneficiary.id,
        row.callback.id,
        row.params,
        row.startTime,
        row.botFirst,
        row.botSize,
        row.completedTasksCount,
        row.claimedTasksCount,
        row.workerStake,
        row.schedulerRewardRatio,
        Optional.ofNullable(row.sponsor).map(link -> link.id),
        row.timestamp,
        Optional.ofNullable(row.bulk).map(link -> link.id));
  }
}
