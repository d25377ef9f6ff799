package io.pocoscope.result.market;

import io.pocoscope.api.ReplayReport;
import io.pocoscope.attribution.PartyRole;
import io.pocoscope.market.History;
import io.pocoscope.market.Scheme;
import java.util.List;

/**
 * A history that was replayed under some schemes.
 *
 * @param roles whose stake was at risk
 * @param level confidence of the intervals, in (0, 1)
 * @param reports one to a scheme, at least one
 * @param varied the same schemes with other amounts
 */
public record Replays(
    History history,
    List<PartyRole> roles,
    double level,
    List<ReplayReport> reports,
    List<ReplayReport> varied) {
  public Replays {
    roles = List.copyOf(roles);
    reports = List.copyOf(reports);
    varied = List.copyOf(varied);
  }

  /** What became of a scheme with other amounts. */
  List<ReplayReport> varied(Scheme scheme) {
    return varied.stream().filter(it -> it.replayed().rules().scheme() == scheme).toList();
  }
}
