package io.pocoscope.spark;

import io.pocoscope.hash.Keccak;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;

/** The hash of a contribution, as a function of Spark's; null of a task whose id is none. */
final class ContributionHash implements UDF2<String, String, String> {
  private static final long serialVersionUID = 1;

  private static final Pattern HASH = Pattern.compile("0x[0-9a-f]{64}");

  static void register(SparkSession session) {
    session.udf().register("contribution_hash", new ContributionHash(), DataTypes.StringType);
  }

  @Override
  public String call(String task, String digest) {
    return task != null && HASH.matcher(task).matches() ? Keccak.contribution(task, digest) : null;
  }
}
