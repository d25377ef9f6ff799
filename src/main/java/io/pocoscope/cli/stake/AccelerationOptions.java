package io.pocoscope.cli.stake;

import io.pocoscope.ruin.AcceleratedPenalty;
import io.pocoscope.ruin.AcceleratedQuestion;
import io.pocoscope.ruin.BadRuinInput;
import io.pocoscope.ruin.Rational;
import io.pocoscope.ruin.TaskSizes;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Penalties that depend on the stake that is left, and on the size of the task. */
final class AccelerationOptions {
  @Option(
      names = "--accelerated",
      paramLabel = "A,B,W",
      converter = PenaltyText.class,
      description =
          "bernoulli: instead of --penalty, one that grows as the share x of the stake is lost:"
              + " A^(x+B) + W; --target gives the reward. By recursion on a grid of stakes, with"
              + " its error.")
  private Numbers accelerated;

  @Option(
      names = "--task-sizes",
      paramLabel = "T:P,...",
      converter = SizesText.class,
      description =
          "With --accelerated: sizes of tasks and their shares, such as 1:.6,4:.3,12:.1 (work"
              + " clocks); the penalty is (A^(x+B) + W) T.")
  private TaskSizes sizes;

  @Option(
      names = "--sized",
      paramLabel = "WHAT",
      defaultValue = "whole",
      converter = SizingText.class,
      description =
          "What the size multiplies: whole, or floor: A^(x+B) + W T (default: ${DEFAULT-VALUE}).")
  private AcceleratedPenalty.Sizing sizing;

  /** Whether the penalty is one of these. */
  boolean wanted() {
    if (accelerated == null && sizes != null) {
      throw new BadRuinInput("--task-sizes goes with --accelerated");
    }
    return accelerated != null;
  }

  /** A question about one stake. */
  AcceleratedQuestion question(double failureRate, StakeOptions options, Rational stake) {
    return new AcceleratedQuestion(
        failureRate,
        new AcceleratedPenalty(
            accelerated.alpha(), accelerated.beta(), accelerated.omega(), sizing),
        sizes == null ? TaskSizes.ONE : sizes,
        options
            .target()
            .orElseThrow(() -> new BadRuinInput("--accelerated needs --target"))
            .toDouble(),
        stake.toDouble(),
        options.wholeHorizon(),
        options.rule());
  }

  /** The three numbers of a penalty. */
  record Numbers(double alpha, double beta, double omega) {}

  /** Reads them. */
  static final class PenaltyText implements ITypeConverter<Numbers> {
    @Override
    public Numbers convert(String text) {
      String[] parts = text.split(",", -1);
      try {
        if (parts.length == 3) {
          return new Numbers(
              Rational.parse(parts[0]).toDouble(),
              Rational.parse(parts[1]).toDouble(),
              Rational.parse(parts[2]).toDouble());
        }
      } catch (NumberFormatException noNumber) {
        throw notPenalty(text);
      }
      throw notPenalty(text);
    }

    private static TypeConversionException notPenalty(String text) {
      return new TypeConversionException(
          String.format(
              Locale.ROOT,
              "'%s' is no accelerated penalty: give three numbers, such as 2,0,0",
              text));
    }
  }

  /** Reads sizes and their shares. */
  static final class SizesText implements ITypeConverter<TaskSizes> {
    @Override
    public TaskSizes convert(String text) {
      Map<Double, Double> chances = new HashMap<>();
      try {
        for (String each : text.split(",", -1)) {
          List<String> numbers = List.of(each.split(":", -1));
          if (numbers.size() != 2) {
            throw new NumberFormatException(each);
          }
          chances.merge(
              Rational.parse(numbers.get(0)).toDouble(),
              Rational.parse(numbers.get(1)).toDouble(),
              Double::sum);
        }
        return new TaskSizes(chances);
      } catch (NumberFormatException noNumber) {
        throw new TypeConversionException(
            String.format(
                Locale.ROOT,
                "'%s' are no sizes: give each with its share, such as 1:.6,4:.4",
                text));
      } catch (BadRuinInput bad) {
        throw new TypeConversionException(bad.getMessage());
      }
    }
  }

  /** Reads what the size multiplies. */
  static final class SizingText implements ITypeConverter<AcceleratedPenalty.Sizing> {
    @Override
    public AcceleratedPenalty.Sizing convert(String text) {
      for (AcceleratedPenalty.Sizing each : AcceleratedPenalty.Sizing.values()) {
        if (each.name().toLowerCase(Locale.ROOT).equals(text)) {
          return each;
        }
      }
      throw new TypeConversionException(
          String.format(Locale.ROOT, "'%s' is neither whole nor floor", text));
    }
  }
}
