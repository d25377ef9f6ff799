package io.pocoscope.ruin;

/** What happens to a stake. */
public sealed interface RiskProcess permits PeriodProcess, ClaimsInTime {
  /** The same process with another rate of failures: F of a task, λ of a period or unit of time. */
  RiskProcess withRate(double rate);

  /** The rate of failures. */
  double rate();

  /** The greatest rate that the process takes. */
  double greatestRate();
}
