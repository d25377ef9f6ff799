package io.pocoscope.result.casefile;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.casefile.AddressFile;
import io.pocoscope.casefile.CaseFile;
import io.pocoscope.casefile.DealFile;
import io.pocoscope.casefile.SlotFile;
import io.pocoscope.result.column.NamedResult;
import io.pocoscope.result.column.Section;
import java.util.List;

/** A case, part by part, with the names that the store has. */
public final class CaseSections {
  private CaseSections() {}

  public static List<Section> of(CaseFile file, Pocoscope poco) {
    return parts(file, poco).stream()
        .map(part -> part.key().equals(AddressSections.WHO) ? part : named(part, poco))
        .toList();
  }

  private static Section named(Section part, Pocoscope poco) {
    return new Section(
        part.key(), part.title(), NamedResult.of(part.result(), poco), part.audience());
  }

  private static List<Section> parts(CaseFile file, Pocoscope poco) {
    if (file instanceof SlotFile slot) {
      return SlotSections.of(slot);
    }
    if (file instanceof DealFile deal) {
      return DealSections.of(deal);
    }
    AddressFile address = (AddressFile) file;
    return AddressSections.of(
        address, poco.names(List.of(address.address())).of(address.address()));
  }
}
