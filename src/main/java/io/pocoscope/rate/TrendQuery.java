package io.pocoscope.rate;

import io.pocoscope.outcome.Outcome;
import java.util.Locale;

/** Asks for the sums of the Cochran–Armitage test. */
final class TrendQuery {
  private TrendQuery() {}

  /** One row: rate, score, spread, clusters, and the sum of the squares of the clusters' scores. */
  static String sql(Grouping time, Clustering clustering) {
    return String.format(
        Locale.ROOT,
        """
        with cell as (
          select %s as cluster, %s as place,
                 count(*) filter (where slot.outcome <> 'COMPLETED') as failed, count(*) as settled
          from %s slot
          where slot.outcome in %s
          group by all
        ),
        known as (select * from cell where place is not null),
        mean as (
          select sum(failed) / sum(settled) as rate, sum(place * settled) / sum(settled) as place
          from known
        ),
        cluster as (
          select sum((known.place - mean.place) * (failed - mean.rate * settled)) as score,
                 sum(settled * power(known.place - mean.place, 2)) as spread
          from known cross join mean
          group by cluster
        )
        select (select rate from mean), sum(score), sum(spread), count(*), sum(power(score, 2))
        from cluster
        """,
        clustering.key(),
        time.place(),
        Unit.TABLE,
        Outcome.inSql(Outcome::settled));
  }
}
