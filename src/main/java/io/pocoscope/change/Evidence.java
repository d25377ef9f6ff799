package io.pocoscope.change;

/**
 * What there is to find changes by.
 *
 * @param settled slots, of a known time
 * @param lots they are of
 * @param strata they are of
 * @param tellingSettled of these slots, those in strata that could show a change: of two lots or
 *     more that ended differently
 * @param tellingStrata how many such strata there are
 * @param alike how alike the slots of a lot are: their correlation within strata, in [0, 1]
 * @param withoutTime settled slots of no known time, which are no evidence
 * @param withoutStratum settled slots of which it is not known of which stratum they are; they are
 *     taken for one
 */
public record Evidence(
    long settled,
    long lots,
    long strata,
    long tellingSettled,
    long tellingStrata,
    double alike,
    long withoutTime,
    long withoutStratum) {
  static Evidence of(Lots lots, HistoryReader.Lacking lacking) {
    Contrast contrast = Contrast.of(lots, 0, lots.size());
    long settled = 0;
    for (int lot = 0; lot < lots.size(); lot++) {
      settled += lots.settled(lot);
    }
    long telling = 0;
    for (int i = 0; i < contrast.size(); i++) {
      telling += lots.settled(contrast.lot(i));
    }
    return new Evidence(
        settled,
        lots.size(),
        lots.strata(),
        telling,
        contrast.strata(),
        contrast.alike(),
        lacking.withoutTime(),
        lacking.withoutStratum());
  }
}
