package io.pocoscope.devnet;

import static org.assertj.core.api.Assertions.assertThat;

import io.pocoscope.store.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a dropped branch changed, the next sync ends with what the chain then has. */
@Timeout(300)
@Tag("slow")
class ReorganisationKindsTest {
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

  /** The others: {@link ReorganisationMomentsIT}. */
  @ParameterizedTest
  @EnumSource(
      names = {
        "THE_SAME_LATER_IN_TIME",
        "THE_SAME_IN_ANOTHER_ORDER",
        "OTHER_BALANCES",
        "A_CATEGORY_DEEPER_THAN_ANYBODY_LOOKS",
        "A_CLOCK_THAT_NO_COLUMN_HOLDS",
        "A_VALUE_THAT_NO_COLUMN_HOLDS",
        "THINGS_THAT_OTHERS_REFER_TO"
      })
  void betweenRuns(ReorganisationKind kind) {
    try (Store store = chain.store("store")) {
      kind.writeBranch(chain.history());
      chain.sync(store);
      kind.reorganise(chain.history());
      chain.sync(store);
      chain.requireContent(store);
      assertThat(chain.sync(store).upToDate()).isTrue();
    }
  }
}
