package io.pocoscope.cli.history;

import io.pocoscope.casefile.AddressFile;
import io.pocoscope.result.column.Facts;
import io.pocoscope.result.column.NumberText;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.result.column.RlcText;
import io.pocoscope.result.column.Rows;
import io.pocoscope.result.column.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An address's case, laid out for the printer. */
final class AddressSections {
  private AddressSections() {}

  static List<Section> of(AddressFile file) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("address", file.address());
    return List.of(
        new Section("address", "Address", Facts.result(facts)),
        roles(file.roles()),
        contributions(file.contributions()),
        CaseSections.money(file.money()),
        slashes(file.slashes()),
        failures(file.failures()));
  }

  private static Section roles(List<AddressFile.RoleLine> roles) {
    return CaseSections.rows(
        "roles",
        "Roles, and how often its slots failed",
        List.of(
            ResultColumn.text("role"),
            ResultColumn.number("slots"),
            ResultColumn.number("completed"),
            ResultColumn.number("failed"),
            ResultColumn.number("pending"),
            ResultColumn.number("unknown"),
            ResultColumn.number("early"),
            ResultColumn.number("rate").headed("rate\n%").styled(ResultColumn.Style.PERCENT),
            ResultColumn.forMachines("rate_low"),
            ResultColumn.forMachines("rate_high"),
            ResultColumn.forPeople("95 %"),
            ResultColumn.text("cluster"),
            ResultColumn.number("clusters").headed("clus-\nters")),
        roles,
        AddressSections::row);
  }

  private static List<Object> row(AddressFile.RoleLine line) {
    List<Object> row = new ArrayList<>();
    row.add(line.role());
    row.add(line.slots());
    row.add(line.completed());
    row.add(line.failed());
    row.add(line.pending());
    row.add(line.unknown());
    row.add(line.early());
    row.add(line.rate().isPresent() ? line.rate().getAsDouble() : null);
    row.add(line.interval().low());
    row.add(line.interval().high());
    row.add(NumberText.percents(line.interval().low(), line.interval().high()));
    row.add(line.cluster());
    row.add(line.clusters());
    return row;
  }

  private static Section contributions(List<AddressFile.ContributionSum> sums) {
    return CaseSections.rows(
        "contributions",
        "Contributions as a worker",
        List.of(
            ResultColumn.text("outcome"),
            ResultColumn.number("contributions"),
            ResultColumn.number("slashed"),
            ResultColumn.number("slashed_rlc").headed("slashed RLC")),
        sums,
        sum ->
            List.of(sum.outcome(), sum.contributions(), sum.slashed(), RlcText.exact(sum.slash())));
  }

  private static Section slashes(List<AddressFile.Slash> slashes) {
    return CaseSections.rows(
        "slashes",
        "Slashes, the latest",
        List.of(
            ResultColumn.text("at"),
            ResultColumn.text("role"),
            ResultColumn.text("slot"),
            ResultColumn.number("rlc").headed("RLC"),
            ResultColumn.text("transaction")),
        slashes,
        slash ->
            Rows.of(
                slash.at(),
                slash.role(),
                slash.slot(),
                RlcText.exact(slash.nrlc()),
                slash.transaction()));
  }

  private static Section failures(List<AddressFile.Failure> failures) {
    return CaseSections.rows(
        "failures",
        "Failed slots, the latest",
        List.of(
            ResultColumn.text("failed_at").headed("failed at"),
            ResultColumn.text("slot"),
            ResultColumn.text("cause"),
            ResultColumn.text("roles")),
        failures,
        failure -> Rows.of(failure.at(), failure.slot(), failure.cause(), failure.roles()));
  }
}
