package io.pocoscope.devnet;

import io.pocoscope.store.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whenever a branch is dropped, whatever it changed: a sync ends with what the chain then has. */
@Tag("long")
@Timeout(300)
class ReorganisationMomentsIT {
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

  @ParameterizedTest
  @EnumSource
  void betweenRuns(ReorganisationKind kind) {
    try (Store store = chain.store("store")) {
      kind.writeBranch(chain.history());
      chain.sync(store);
      kind.reorganise(chain.history());
      chain.sync(store);
      chain.requireContent(store);
    }
  }

  @ParameterizedTest
  @EnumSource
  void duringTheEventsOfTheFirstRun(ReorganisationKind kind) {
    duringTheFirstRun(kind, "Locks", 1);
  }

  @ParameterizedTest
  @EnumSource
  void duringTheEntitiesOfTheFirstRun(ReorganisationKind kind) {
    duringTheFirstRun(kind, "Deals", 2);
  }

  /** The deals are asked for in the tail first, then with all entities. */
  private void duringTheFirstRun(ReorganisationKind kind, String question, int time) {
    try (Store store = chain.store("store")) {
      kind.writeBranch(chain.history());
      chain.syncUntil(question, time, () -> kind.reorganise(chain.history()), store);
      chain.sync(store);
      chain.requireContent(store);
    }
  }

  @ParameterizedTest
  @EnumSource
  void duringALaterRun(ReorganisationKind kind) {
    try (Store store = chain.store("store")) {
      chain.syncing().margin(150).into(store);
      kind.writeBranch(chain.history());
      chain.syncUntil("Deals", 2, () -> kind.reorganise(chain.history()), store);
      chain.sync(store);
      chain.requireContent(store);
    }
  }

  @ParameterizedTest
  @EnumSource
  void afterAFirstRunThatWasKilled(ReorganisationKind kind) {
    try (Store store = chain.store("store")) {
      kind.writeBranch(chain.history());
      chain.killed("Deals", 2, store);
      kind.reorganise(chain.history());
      chain.sync(store);
      chain.sync(store);
      chain.requireContent(store);
    }
  }

  @ParameterizedTest
  @EnumSource
  void afterALaterRunThatWasKilled(ReorganisationKind kind) {
    try (Store store = chain.store("store")) {
      chain.syncing().margin(150).into(store);
      kind.writeBranch(chain.history());
      chain.killed("Deals", 2, store);
      kind.reorganise(chain.history());
      chain.sync(store);
      chain.sync(store);
      chain.requireContent(store);
    }
  }

  @ParameterizedTest
  @EnumSource
  void betweenRunsOfAChainThatGrows(ReorganisationKind kind) {
    try (Store store = chain.store("store")) {
      chain.history().holdBack(30);
      kind.writeBranch(chain.history());
      chain.sync(store);
      kind.reorganise(chain.history());
      for (int block = 0; block < 30; block++) {
        chain.server().advance();
      }
      chain.sync(store);
      chain.requireContent(store);
    }
  }
}
