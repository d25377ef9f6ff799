package io.pocoscope.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.dataset.Exported.History;
import io.pocoscope.outcome.Counted;
import io.pocoscope.outcome.Early;
import io.pocoscope.outcome.SelfDealing;
import io.pocoscope.outcome.SlotFilter;
import io.pocoscope.pattern.Facet;
import io.pocoscope.pattern.PatternSettings;
import io.pocoscope.pattern.Target;
import io.pocoscope.rate.Grouping;
import io.pocoscope.rate.IntervalMethod;
import io.pocoscope.rate.RateSettings;
import io.pocoscope.store.StoreFailure;
import io.pocoscope.store.engine.Engines;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Spark over a data set says what DuckDB says of the store that it was exported from. */
@Tag("spark")
class SparkSaysTheSameIT {
  private static final RateSettings WILSON = RateSettings.standard().with(IntervalMethod.WILSON);

  /** Small, as each set of facets is a job of Spark's. */
  private static final PatternSettings FEW =
      new PatternSettings(
          Set.of(Facet.POOL, Facet.APP, Facet.WORKER, Facet.DATASET, Facet.CATEGORY),
          Target.FAILED,
          .01,
          1,
          2,
          .95,
          20);

  private static final Pattern NUMBER = Pattern.compile("-?\\d+\\.\\d+(E-?\\d+)?");

  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(History.class)
  void ratesCausesAndPatternsAreTheSame(History history) {
    Exported exported = exported(history);
    try (Pocoscope store = Pocoscope.open(exported.store());
        Pocoscope spark = spark(exported)) {
      for (Grouping by : List.of(Grouping.POOL, Grouping.WEEK, Grouping.DATASET, Grouping.WORKER)) {
        same(store, spark, poco -> poco.failureRates(SlotFilter.all(), List.of(by), WILSON));
      }
      same(store, spark, poco -> poco.failureRates(narrow(), List.of(Grouping.APP), WILSON));
      same(store, spark, poco -> poco.causes(SlotFilter.all(), List.of()));
      same(store, spark, poco -> poco.failedSlots(SlotFilter.all(), List.of(), Optional.empty()));
      same(store, spark, poco -> poco.patterns(SlotFilter.all(), FEW));
      same(store, spark, Pocoscope::caveats);
    }
  }

  /** Other tests have short histories, for which Spark compiles nothing. */
  @Test
  void codeThatIsCompiledForALongHistorySaysTheSame() {
    Map<String, String> settings =
        Map.of(
            "spark.sql.codegen.wholeStage", "true",
            "spark.sql.codegen.factoryMode", "CODEGEN_ONLY",
            "spark.sql.adaptive.enabled", "true");
    Exported exported = exported(History.RECORDED);
    settings.forEach(System::setProperty);
    try (Pocoscope store = Pocoscope.open(exported.store());
        Pocoscope spark = spark(exported)) {
      same(store, spark, poco -> poco.failureRates(narrow(), List.of(Grouping.POOL), WILSON));
      same(store, spark, poco -> poco.causes(SlotFilter.all(), List.of(Grouping.TRUST)));
    } finally {
      settings.keySet().forEach(System::clearProperty);
    }
  }

  @Test
  void aConditionOfTheUsersThatIsNoneIsTheirMistake() {
    Exported exported = exported(History.RECORDED);
    try (Pocoscope spark = spark(exported)) {
      for (String wrong :
          List.of(
              "no_such_column = 1",
              "1 = 1) or (1 = 1",
              "1 / 0 = 1 and trust = ",
              "reflect('a', 'b')")) {
        assertThatThrownBy(() -> spark.failureRates(SlotFilter.all().and(wrong), List.of(), WILSON))
            .as(wrong)
            .isInstanceOf(StoreFailure.BadStatement.class);
      }
    }
  }

  private Exported exported(History history) {
    Exported exported = Exported.inPlainFolder(history, folder, 1_000_000);
    exported.write(Existing.REFUSE);
    return exported;
  }

  private static SlotFilter narrow() {
    return new SlotFilter(
        Optional.of(Instant.parse("2021-07-10T00:00:00Z")),
        Optional.empty(),
        Set.of(SelfDealing.values()),
        Optional.of("trust >= 1 and app like '0x%'"),
        Early.LEFT_OUT,
        Set.of(Counted.values()));
  }

  private static Pocoscope spark(Exported exported) {
    return Pocoscope.on(
        Engines.open("spark", exported.data().folder().toString(), Optional.of("local[2]")));
  }

  /** Word by word, and numbers that are no whole ones to 1e-9. */
  private static void same(Pocoscope store, Pocoscope spark, Function<Pocoscope, Object> question) {
    String expected = question.apply(store).toString();
    String found = question.apply(spark).toString();
    assertThat(NUMBER.matcher(found).replaceAll("#"))
        .isEqualTo(NUMBER.matcher(expected).replaceAll("#"));
    List<Double> numbers = numbers(expected);
    List<Double> others = numbers(found);
    for (int i = 0; i < numbers.size(); i++) {
      double number = numbers.get(i);
      assertThat(others.get(i)).isCloseTo(number, within(1e-9 * Math.max(1, Math.abs(number))));
    }
  }

  private static List<Double> numbers(String text) {
    return NUMBER.matcher(text).results().map(it -> Double.valueOf(it.group())).toList();
  }
}
