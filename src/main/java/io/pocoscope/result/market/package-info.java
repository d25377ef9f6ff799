/**
 * Markets that are played, and the history that is replayed, under collective incentives: the
 * columns, the rows and what is said.
 */
package io.pocoscope.result.market;
