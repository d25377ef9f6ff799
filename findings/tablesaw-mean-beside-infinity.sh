#!/usr/bin/env bash
# Tablesaw's mean of a column with an infinite value is no number, and counts as missing from there on.
#
# tablesaw-core 0.44.4. Sum and greatest value of 1, 2 and infinity are infinite, as one expects; the mean of the same
# column is NaN. NaN is also Tablesaw's mark for a missing number: a table of means by group has a gap where one slot
# had an infinite ratio (odds of a group in which everything failed), and countMissing() counts it.
#
# Needs java, javac and mvn (see lib/tablesaw.sh).
set -euo pipefail
. "$(dirname "$0")/lib/tablesaw.sh"
run_java Infinite <<'JAVA'
import static tech.tablesaw.aggregate.AggregateFunctions.mean;

import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

class Infinite {
  public static void main(String[] none) {
    DoubleColumn odds = DoubleColumn.create("odds", 1, 2, Double.POSITIVE_INFINITY, 3);
    Table table = Table.create("ratios").addColumns(StringColumn.create("pool", "a", "a", "a", "b"), odds);
    System.out.println("missing before: " + odds.countMissing());
    System.out.println("sum " + odds.sum() + ", max " + odds.max() + ", mean " + odds.mean());
    Table byPool = table.summarize("odds", mean).by("pool").sortOn("pool");
    System.out.println("means by pool: " + byPool.column(1).get(0) + ", " + byPool.column(1).get(1));
    System.out.println("missing among them: " + byPool.column(1).countMissing());
  }
}
JAVA

same_as_expected <<'SEEN' || exit 1
missing before: 0
sum Infinity, max Infinity, mean NaN
means by pool: null, 3.0
missing among them: 1
SEEN
