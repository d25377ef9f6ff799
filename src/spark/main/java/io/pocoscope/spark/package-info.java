/**
 * Apache Spark as an engine of analyses: the same statements and views over a data set, through a
 * dialect that tells what Spark says differently. Only the profile {@code spark} compiles it. No
 * judgement, statistics or printing of its own.
 */
package io.pocoscope.spark;
