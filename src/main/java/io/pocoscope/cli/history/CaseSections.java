package io.pocoscope.cli.history;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.casefile.AddressFile;
import io.pocoscope.casefile.CaseFile;
import io.pocoscope.casefile.DealFile;
import io.pocoscope.casefile.MoneySum;
import io.pocoscope.casefile.SlotFile;
import io.pocoscope.result.column.Facts;
import io.pocoscope.result.column.NamedResult;
import io.pocoscope.result.column.Result;
import io.pocoscope.result.column.ResultColumn;
import io.pocoscope.result.column.RlcText;
import io.pocoscope.result.column.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** A case, laid out for the printer. */
public final class CaseSections {
  private CaseSections() {}

  static List<Section> of(CaseFile file, Pocoscope poco) {
    return of(file).stream()
        .map(it -> new Section(it.key(), it.title(), NamedResult.of(it.result(), poco)))
        .map(it -> it.key().equals("address") ? address(((AddressFile) file).address(), poco) : it)
        .toList();
  }

  private static Section address(String address, Pocoscope poco) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("address", address);
    poco.names(List.of(address)).of(address).ifPresent(name -> facts.put("name", name));
    return new Section("address", "Address", Facts.result(facts));
  }

  private static List<Section> of(CaseFile file) {
    if (file instanceof SlotFile slot) {
      return SlotSections.of(slot);
    }
    if (file instanceof DealFile deal) {
      return DealSections.of(deal);
    }
    return AddressSections.of((AddressFile) file);
  }

  /** A part of rows with the same columns. */
  static <T> Section rows(
      String key,
      String title,
      List<ResultColumn> columns,
      List<T> values,
      Function<T, List<Object>> row) {
    return new Section(key, title, Result.of(columns, values.stream().map(row).toList()));
  }

  static Section parties(List<SlotFile.Party> parties) {
    return rows(
        "parties",
        "Parties",
        List.of(ResultColumn.text("role"), ResultColumn.text("actor")),
        parties,
        party -> List.of(party.role(), party.actor()));
  }

  static Section money(List<MoneySum> sums) {
    return rows(
        "money",
        "Money, RLC (+ came, - left)",
        List.of(
            ResultColumn.text("kind"),
            ResultColumn.text("role"),
            ResultColumn.number("flows"),
            ResultColumn.number("rlc")),
        sums,
        sum -> List.of(sum.kind(), sum.role(), sum.flows(), RlcText.exact(sum.nrlc())));
  }
}
