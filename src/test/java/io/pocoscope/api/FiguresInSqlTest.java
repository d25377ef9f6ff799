package io.pocoscope.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.pocoscope.cause.CauseLine;
import io.pocoscope.devnet.market.settings.MarketSettings;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.rate.FailureGroup;
import io.pocoscope.rate.FailureTable;
import io.pocoscope.rate.Grouping;
import io.pocoscope.rate.Interval;
import io.pocoscope.rate.IntervalMethod;
import io.pocoscope.rate.RateSettings;
import io.pocoscope.store.StoreFailure;
import io.pocoscope.store.answer.AnswerFile;
import io.pocoscope.support.MarketStore;
import io.pocoscope.support.RecordedStore;
import io.pocoscope.support.SharedData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has only the file gets the commands' figures from its views. */
@Tag("slow")
class FiguresInSqlTest {
  private static final double ROUNDING = 1e-12;
  private static final RateSettings WILSON = RateSettings.standard().with(IntervalMethod.WILSON);

  @TempDir static Path folder;

  /** Where figures come from. */
  enum History {
    RECORDED {
      @Override
      void fill(Path file) {
        RecordedStore.fill(file);
      }
    },
    MADE_UP {
      @Override
      void fill(Path file) {
        MarketStore.open(file, MarketSettings.defaults().withSeed(3).withSize(80, 4)).close();
      }
    },
    BELLECOUR {
      @Override
      void fill(Path file) {
        Path tasks = SharedData.bellecour();
        try (StoreFiller filler = StoreFiller.open(file, Clock.systemUTC())) {
          filler.importAnswers(AnswerFile.at(tasks), Optional.empty(), Optional.empty());
        }
      }
    };

    abstract void fill(Path file);
  }

  @ParameterizedTest
  @EnumSource
  void failureRatesAreThoseOfTheCommand(History history) {
    try (Pocoscope poco = open(history)) {
      Map<String, List<Double>> inSql = rates(poco);
      Map<String, List<Double>> ofCommand = new TreeMap<>();
      for (Grouping grouping : Grouping.values()) {
        FailureTable table = poco.failureRates(SlotFilter.all(), List.of(grouping), WILSON);
        table
            .groups()
            .forEach(
                group ->
                    ofCommand.put(grouping.label() + " " + group.keys().get(0), figures(group)));
        ofCommand.put(
            "none all", figures(new FailureGroup(List.of(), table.total(), Optional.empty())));
      }
      assertThat(inSql).containsOnlyKeys(ofCommand.keySet());
      ofCommand.forEach(
          (group, figures) ->
              assertThat(inSql.get(group))
                  .as(group)
                  .usingElementComparator(
                      (some, other) -> Math.abs(some - other) < ROUNDING ? 0 : 1)
                  .containsExactlyElementsOf(figures));
    }
  }

  @ParameterizedTest
  @EnumSource
  void causesAreThoseOfTheCommand(History history) {
    try (Pocoscope poco = open(history)) {
      for (Grouping grouping : Grouping.values()) {
        assertThat(causes(poco, grouping.label()))
            .containsExactlyInAnyOrderElementsOf(
                poco.causes(SlotFilter.all(), List.of(grouping)).lines().stream()
                    .map(line -> written(line, line.keys().get(0)))
                    .toList());
        assertThat(poco.failedSlots(SlotFilter.all(), List.of(grouping), Optional.empty()))
            .allMatch(slot -> slot.keys().size() == 1)
            .isNotEmpty();
      }
      assertThat(causes(poco, "none"))
          .isNotEmpty()
          .containsExactlyInAnyOrderElementsOf(
              poco.causes(SlotFilter.all(), List.of()).lines().stream()
                  .map(line -> written(line, "all"))
                  .toList());
    }
  }

  @Test
  void wilsonsIntervalIsTheCommandsAtEveryLevel() {
    List<String> asked = new ArrayList<>();
    List<Interval> expected = new ArrayList<>();
    for (double level : new double[] {1e-6, .3, .85, .8501, .95, .99, .999999, 1 - 1e-12}) {
      for (long settled : new long[] {0, 1, 7, 1000}) {
        for (long failed : new long[] {0, settled / 3, settled}) {
          asked.add(String.format(Locale.ROOT, "(%d, %d, %s::double)", failed, settled, level));
          expected.add(IntervalMethod.WILSON.of(failed, settled, level));
        }
      }
    }
    String sql =
        "select wilson_low(failed, settled, level), wilson_high(failed, settled, level) from (values %s) asked(failed, settled, level)"
            .formatted(String.join(", ", asked));
    try (Pocoscope poco = open(History.MADE_UP)) {
      poco.query(
          sql,
          rows -> {
            for (int i = 0; i < asked.size(); i++) {
              assertThat(rows.next()).isTrue();
              String of = asked.get(i);
              assertThat(rows.getDouble(1)).as(of).isCloseTo(expected.get(i).low(), within(1e-11));
              assertThat(rows.getDouble(2)).as(of).isCloseTo(expected.get(i).high(), within(1e-11));
            }
            return rows;
          });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "1", "95"})
  void noLevelOfConfidenceIsRefused(String level) {
    try (Pocoscope poco = open(History.MADE_UP)) {
      assertThatThrownBy(
              () -> poco.query("select wilson_low(1, 7, %s)".formatted(level), row -> row))
          .isInstanceOf(StoreFailure.BadStatement.class)
          .hasMessageContaining("the level is above 0 and below 1");
    }
  }

  private static Pocoscope open(History history) {
    Path file = folder.resolve(history + ".duckdb");
    if (!Files.exists(file)) {
      history.fill(file);
    }
    return Pocoscope.open(file);
  }

  private static List<Double> figures(FailureGroup group) {
    List<Double> figures = new ArrayList<>();
    figures.add((double) group.rate().slots());
    figures.add((double) group.rate().counts().completed());
    figures.add((double) group.rate().failed());
    figures.add((double) group.rate().counts().claimed());
    figures.add((double) group.rate().counts().unclaimed());
    figures.add((double) group.rate().counts().pending());
    figures.add((double) group.rate().counts().unknown());
    figures.add(group.rate().rate().orElse(-1));
    figures.add(group.rate().interval().low());
    figures.add(group.rate().interval().high());
    figures.add(group.rate().claimedOnly().orElse(-1));
    figures.add(group.rate().claimedInterval().low());
    figures.add(group.rate().claimedInterval().high());
    return figures;
  }

  private static Map<String, List<Double>> rates(Pocoscope poco) {
    String sql =
        """
        select grouping || ' ' || key,
               slots, completed, failed, failed_claimed, failed_unclaimed, pending, unknown,
               coalesce(rate, -1), rate_low, rate_high,
               coalesce(claimed_only_rate, -1), claimed_only_low, claimed_only_high
        from failure_rate\
        """;
    return poco.query(
        sql,
        rows -> {
          Map<String, List<Double>> rates = new TreeMap<>();
          while (rows.next()) {
            List<Double> figures = new ArrayList<>();
            for (int i = 2; i <= rows.getMetaData().getColumnCount(); i++) {
              figures.add(rows.getDouble(i));
            }
            rates.put(rows.getString(1), figures);
          }
          return rates;
        });
  }

  private static List<String> causes(Pocoscope poco, String grouping) {
    String sql =
        """
        select key, outcome, cause, slots, share, share_of_slots, price, slashed, parties
        from cause_count where grouping = '%s'\
        """
            .formatted(grouping);
    return poco.query(sql, FiguresInSqlTest::lines);
  }

  private static List<String> lines(ResultSet rows) throws SQLException {
    List<String> lines = new ArrayList<>();
    while (rows.next()) {
      StringBuilder line = new StringBuilder();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        line.append(rows.getObject(i)).append(' ');
      }
      lines.add(line.toString());
    }
    return lines;
  }

  private static String written(CauseLine line, String key) {
    Object stake = line.stakeUnknown() ? null : line.stake();
    Object slashed = line.stakeUnknown() ? null : line.slashed();
    return "%s %s %s %s %s %s %s %s %s "
        .formatted(
            key,
            line.outcome(),
            line.cause(),
            line.slots(),
            line.share(),
            line.shareOfSlots(),
            Objects.toString(stake),
            Objects.toString(slashed),
            line.parties());
  }
}
