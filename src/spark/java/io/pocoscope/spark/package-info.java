/**
 * Tests with Apache Spark, which only the profile {@code spark} compiles and runs: a session for
 * them, and what they compare. A test of a room stands in the room's package beside this one.
 */
package io.pocoscope.spark;
