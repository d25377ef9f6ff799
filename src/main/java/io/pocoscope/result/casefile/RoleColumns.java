package io.pocoscope.result.casefile;

import io.pocoscope.casefile.AddressFile.RoleLine;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.Quantity;

/** How often an address's slots failed, a row to a role. */
final class RoleColumns {
  private RoleColumns() {}

  static Columns<RoleLine> columns() {
    return counts().and(rates());
  }

  private static Columns<RoleLine> counts() {
    return Columns.<RoleLine>none()
        .text("role", Quantity.WORD, "In which role it took part.", RoleLine::role)
        .count("slots", Quantity.SLOTS, "Its slots in that role.", RoleLine::slots)
        .count(
            "completed",
            Quantity.SLOTS,
            "Those that completed and whose deadline is past, or not known.",
            RoleLine::completed)
        .count("failed", Quantity.SLOTS, "Those that failed.", RoleLine::failed)
        .count("pending", Quantity.SLOTS, "Those not decided yet.", RoleLine::pending)
        .count(
            "unknown",
            Quantity.SLOTS,
            "Those of which the store does not know enough to judge them.",
            RoleLine::unknown)
        .count(
            "early",
            Quantity.SLOTS,
            "Those that completed before a deadline that lies ahead: they are in no rate.",
            RoleLine::early);
  }

  private static Columns<RoleLine> rates() {
    return Columns.<RoleLine>none()
        .share("rate", "Failed of the completed and failed.", RoleLine::rate)
        .headed("rate\n%")
        .share("rate_low", "Lower bound of the rate, 95 %.", it -> it.interval().low())
        .forMachines()
        .share("rate_high", "Upper bound of the rate, 95 %.", it -> it.interval().high())
        .forMachines()
        .forPeople("95 %", it -> NumberText.percents(it.interval().low(), it.interval().high()))
        .text(
            "cluster",
            Quantity.WORD,
            "Whose slots may fail together: a requester's, a deal's, or all, where it is unknown.",
            RoleLine::cluster)
        .count(
            "clusters",
            Quantity.CLUSTERS,
            "How many such there are with a settled slot.",
            RoleLine::clusters)
        .headed("clus-\nters");
  }
}
