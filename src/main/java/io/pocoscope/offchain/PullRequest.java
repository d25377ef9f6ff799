package io.pocoscope.offchain;

import io.pocoscope.subgraph.Endpoint;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be asked.
 *
 * @param compass who knows where schedulers are; empty where none is to be asked
 * @param chainId the number that it calls the network by
 * @param schedulers those that are known by hand, by the pool's address in lower case
 * @param all whether to ask about all tasks; else about those that failed, or hold an error
 * @param manners how
 */
public record PullRequest(
    Optional<Endpoint> compass,
    long chainId,
    Map<String, Endpoint> schedulers,
    boolean all,
    Manners manners) {}
