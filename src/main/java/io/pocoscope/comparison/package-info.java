/**
 * What changed between two sets of slots: the difference of their failure rates, taken apart into
 * other actors and actors that fail otherwise, and their causes side by side. Counting is SQL, each
 * side in its own store; the two meet as counts. Nothing here prints.
 */
package io.pocoscope.comparison;
