package io.pocoscope.cli.stake;

import io.pocoscope.result.column.Result;
import io.pocoscope.result.stake.SoughtResult;
import io.pocoscope.result.stake.SoughtResult.Unknown;
import io.pocoscope.ruin.BadRuinInput;
import io.pocoscope.ruin.Chance;
import io.pocoscope.ruin.Inverse;
import io.pocoscope.ruin.Rational;
import io.pocoscope.ruin.RiskProcess;
import io.pocoscope.ruin.Ruin;
import io.pocoscope.ruin.RuinQuestion;
import java.util.List;

/** The inverse question: whichever of stake, reward and rate of failures is left out is sought. */
final class SoughtRuin {
  private final RiskOptions risk;
  private final StakeOptions stake;

  SoughtRuin(RiskOptions risk, StakeOptions stake) {
    this.risk = risk;
    this.stake = stake;
  }

  /**
   * What keeps the probability of ruin at a level or below.
   *
   * @throws BadRuinInput if there is not exactly one thing left out
   */
  Result keeping(Chance psi) {
    int missing = (risk.rateIsMissing() ? 1 : 0) + (stake.rewardIsMissing() ? 1 : 0);
    missing += stake.stakeIsMissing() ? 1 : 0;
    if (missing != 1) {
      throw new BadRuinInput(
          "with --for-ruin leave out one of --stake, --reward and --failure-rate (or --lambda):"
              + " that is what is sought");
    }
    if (stake.stakeIsMissing()) {
      RuinQuestion open = stake.question(risk.process(), Rational.ZERO);
      return result(Unknown.STAKE, List.of(open.withStake(Inverse.leastStake(open, psi))));
    }
    if (stake.rewardIsMissing()) {
      return result(Unknown.REWARD, rewarded(risk.process(), psi));
    }
    return result(
        Unknown.FAILURE_RATE, stake.stakes().stream().map(each -> bearing(each, psi)).toList());
  }

  private List<RuinQuestion> rewarded(RiskProcess process, Chance psi) {
    return stake.stakes().stream()
        .map(each -> stake.question(process, stake.penalty(), each)) // the reward is to be replaced
        .map(open -> open.withReward(Inverse.leastReward(open, psi)))
        .toList();
  }

  private RuinQuestion bearing(Rational each, Chance psi) {
    RuinQuestion open = stake.question(risk.processAtNoRate(), each);
    return open.with(open.process().withRate(Inverse.greatestRate(open, psi)));
  }

  private static Result result(Unknown sought, List<RuinQuestion> answered) {
    return SoughtResult.of(
        answered.stream()
            .map(question -> new SoughtResult.Answer(sought, question, Ruin.chance(question)))
            .toList());
  }
}
