package io.pocoscope.api;

import io.pocoscope.outcome.Judgement;
import io.pocoscope.store.BeyondValues;
import io.pocoscope.store.Store;
import java.util.ArrayList;
import java.util.List;

/** What whoever reads a data set has to know, as they see nothing else. */
final class DataCaveats {
  private DataCaveats() {}

  static List<String> of(Store store) {
    List<String> caveats = new ArrayList<>();
    if (store.queryOne(
        "select count(*) > 0 from sync_run where unfinished", row -> row.getBoolean(1))) {
      caveats.add("a sync was broken off, so that a part of the history is missing");
    }
    if (Judgement.isOutdatedIn(store)) {
      caveats.add(
          "rows have changed by other means since slots were judged, and the judged tables are of"
              + " before");
    }
    BeyondValues.told(BeyondValues.in(store)).ifPresent(caveats::add);
    return caveats;
  }
}
