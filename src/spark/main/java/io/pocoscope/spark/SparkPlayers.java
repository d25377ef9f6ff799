package io.pocoscope.spark;

import io.pocoscope.market.player.PlayerProvider;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;

/** Has runs of the simulated market played as tasks of Spark. */
public final class SparkPlayers implements PlayerProvider {
  @Override
  public String name() {
    return SparkProvider.NAME;
  }

  @Override
  public Playground open(Optional<String> master) {
    boolean others = SparkSession.getDefaultSession().isDefined();
    SparkSession session =
        others ? SparkSession.getDefaultSession().get() : SparkProvider.start(master);
    return new SparkPlayground(session, others ? () -> {} : session::stop);
  }
}
