package io.pocoscope.cli.devnet;

import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.scheduler.Schedulers;
import java.util.Optional;

/** What a devnet serves. */
record Served(History history, Optional<Schedulers> schedulers) {}
