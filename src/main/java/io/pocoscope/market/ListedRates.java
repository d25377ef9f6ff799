package io.pocoscope.market;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/**
 * Given rates.
 *
 * @param rates at least one, each in [0, 1]
 * @param order how assets get them
 */
public record ListedRates(List<Double> rates, Order order) implements RateLaw {

  /** How assets get the rates of a list. */
  public enum Order {
    /** One after another, from the start again at the end. */
    IN_TURN("list"),
    /** Any of them, evenly. */
    DRAWN("sample");

    private final String label;

    Order(String label) {
      this.label = label;
    }

    /** The name that people give. */
    public String label() {
      return label;
    }
  }

  public ListedRates {
    rates = List.copyOf(rates);
    BadMarketInput.unless(!rates.isEmpty(), "the list of failure rates is empty");
    for (double rate : rates) {
      BadMarketInput.unless(
          rate >= 0 && rate <= 1, "a failure rate is %s: it has to be from 0 to 1", rate);
    }
  }

  @Override
  public double draw(int number, RandomGenerator random) {
    double chance = random.nextDouble();
    return order == Order.IN_TURN
        ? rates.get(number % rates.size())
        : rates.get((int) (chance * rates.size()));
  }

  @Override
  public String label() {
    return order.label()
        + ":"
        + rates.stream().map(String::valueOf).collect(Collectors.joining(","));
  }
}
