package io.pocoscope.rate;

/**
 * Groups of slots with the same counts, by as many independent slots as they are worth.
 *
 * @param failed of each, 0 … settled; need not be whole
 * @param settled of each, at least 0; need not be whole
 * @param times how many such groups there are
 */
record Weighed(double failed, double settled, double times) {
  double completed() {
    return settled - failed;
  }
}
