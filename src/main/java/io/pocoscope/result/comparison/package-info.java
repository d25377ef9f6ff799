/** What changed between two sets of slots, as a result. */
package io.pocoscope.result.comparison;
