package io.pocoscope.devnet;

import io.pocoscope.devnet.history.Reorganisation;
import io.pocoscope.store.Store;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However deep the chain is reorganised, a sync ends with what it then has. */
@Tag("long")
@Timeout(300)
class ReorganisationDepthsIT {
  @TempDir private Path folder;
  private Chain chain;

  @BeforeEach
  void serve() {
    chain = new Chain(folder);
  }

  @AfterEach
  void stop() {
    chain.close();
  }

  static Stream<Arguments> reorganisations() {
    return Stream.of(1L, 10L, 200L)
        .flatMap(
            depth ->
                Stream.of(
                    Arguments.of("rewriting " + depth, Reorganisation.rewriting(depth)),
                    Arguments.of("forgetting " + depth, Reorganisation.forgetting(depth))));
  }

  @ParameterizedTest(name = "{0} blocks")
  @MethodSource("reorganisations")
  void betweenRuns(String what, Reorganisation reorganisation) {
    try (Store store = chain.store("store")) {
      chain.sync(store);
      chain.server().reorganise(reorganisation);
      chain.sync(store);
      chain.requireContent(store);
    }
  }

  @ParameterizedTest(name = "{0} blocks")
  @MethodSource("reorganisations")
  void duringTheFirstRun(String what, Reorganisation reorganisation) {
    try (Store store = chain.store("store")) {
      chain.syncUntil("Locks", 1, () -> chain.server().reorganise(reorganisation), store);
      chain.requireContent(store);
    }
  }

  @ParameterizedTest(name = "{0} blocks")
  @MethodSource("reorganisations")
  void duringALaterRun(String what, Reorganisation reorganisation) {
    try (Store store = chain.store("store")) {
      chain.syncing().margin(150).into(store);
      chain.syncUntil("Locks", 2, () -> chain.server().reorganise(reorganisation), store);
      chain.requireContent(store);
    }
  }
}
