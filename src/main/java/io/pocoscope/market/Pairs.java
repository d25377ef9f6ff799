package io.pocoscope.market;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Runs of two markets with the same random numbers. */
record Pairs(List<RunResult> ones, List<RunResult> others) {
  static Pairs of(PlayedCell one, PlayedCell other) {
    List<Integer> both =
        IntStream.range(0, Math.min(one.runs().size(), other.runs().size()))
            .filter(i -> one.runs().get(i).isPresent() && other.runs().get(i).isPresent())
            .boxed()
            .toList();
    return new Pairs(
        both.stream().map(i -> one.runs().get(i).get()).toList(),
        both.stream().map(i -> other.runs().get(i).get()).toList());
  }

  DoubleStream differences(Measure measure) {
    return IntStream.range(0, ones.size())
        .filter(i -> measure.of(ones.get(i)).isPresent() && measure.of(others.get(i)).isPresent())
        .mapToDouble(i -> value(measure, ones.get(i)) - value(measure, others.get(i)));
  }

  double[] differences(ToDoubleFunction<RunResult> value) {
    return IntStream.range(0, ones.size())
        .mapToDouble(i -> value.applyAsDouble(ones.get(i)) - value.applyAsDouble(others.get(i)))
        .toArray();
  }

  private static double value(Measure measure, RunResult run) {
    OptionalDouble value = measure.of(run);
    return value.orElseThrow();
  }
}
