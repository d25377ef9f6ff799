package io.pocoscope.api;

import io.pocoscope.subgraph.Endpoint;
import io.pocoscope.subgraph.Pace;
import io.pocoscope.subgraph.Patience;
import io.pocoscope.subgraph.Subgraph;
import io.pocoscope.sync.SyncProgress;
import io.pocoscope.sync.SyncRequest;
import java.util.Locale;
import java.util.OptionalDouble;

/** A sync as most want it: patient, of two questions at a time, telling nobody how it gets on. */
final class UsualSync {
  static final SyncProgress QUIET =
      new SyncProgress() {
        @Override
        public void started(String network, long block, boolean resumed) {}

        @Override
        public void stored(long rows, long rowsLeft) {}

        @Override
        public void note(String what) {}
      };

  private static final int PARALLEL = 2;

  private UsualSync() {}

  static Subgraph subgraph(Endpoint endpoint) {
    return Subgraph.at(
        endpoint,
        Patience.standard(),
        Pace.of(PARALLEL, OptionalDouble.empty()),
        "pocoscope/" + Version.number());
  }

  static SyncRequest request(String network, Endpoint endpoint, long margin) {
    return new SyncRequest(
        network,
        endpoint.kept(),
        margin,
        Subgraph.GREATEST_PAGE,
        PARALLEL,
        false,
        false,
        String.format(Locale.ROOT, "--margin %d", margin),
        Version.number());
  }
}
