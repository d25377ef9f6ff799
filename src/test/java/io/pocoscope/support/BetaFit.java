package io.pocoscope.support;

import io.pocoscope.rate.BetaBinomial;
import io.pocoscope.rate.BetaPrior;
import io.pocoscope.rate.Cluster;
import java.util.Collection;
import org.apache.commons.numbers.gamma.LogBeta;

/** The beta distribution under which counts of groups are likeliest. */
public final class BetaFit {
  private BetaFit() {}

  public static BetaPrior of(Collection<Cluster> groups) {
    return BetaBinomial.likeliest(prior -> logLikelihood(groups, prior));
  }

  public static double logLikelihood(Collection<Cluster> groups, BetaPrior prior) {
    double base = LogBeta.value(prior.a(), prior.b());
    double sum = 0;
    for (Cluster group : groups) {
      double posterior =
          LogBeta.value(prior.a() + group.failed(), prior.b() + group.settled() - group.failed());
      sum += group.times() * (posterior - base);
    }
    return sum;
  }
}
