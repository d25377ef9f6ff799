package io.pocoscope.devnet.market.deal;

import io.pocoscope.devnet.market.actor.Actor;
import java.util.Optional;

/**
 * A request order: what is asked for, in one deal or in several.
 *
 * @param order the hash of the order
 * @param payer who pays: the requester, or somebody else for it
 * @param appPrice in nRLC, to a slot
 * @param datasetPrice in nRLC, to a slot
 * @param bulk whether the datasets are named in files, none in the deal
 */
record Request(
    String order,
    String requester,
    String beneficiary,
    String payer,
    Actor app,
    Optional<Actor> dataset,
    boolean bulk,
    Category category,
    long trust,
    boolean tee,
    Optional<Callback> callback,
    long appPrice,
    long datasetPrice) {}
