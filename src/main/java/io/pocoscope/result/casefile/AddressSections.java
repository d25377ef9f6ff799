package io.pocoscope.result.casefile;

import io.pocoscope.casefile.AddressFile;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Section;
import java.util.List;
import java.util.Optional;

/** An address's case: its roles, its contributions, and what happened to it last. */
final class AddressSections {
  /** The part that says who it is, with the one name that it has. */
  static final String WHO = "address";

  private AddressSections() {}

  record Named(String address, Optional<String> name) {}

  static List<Section> of(AddressFile file, Optional<String> name) {
    Named named = new Named(file.address(), name);
    return List.of(
        new Section(WHO, "Address", address(name.isPresent()).object(named)),
        new Section(
            "roles",
            "Roles, and how often its slots failed",
            RoleColumns.columns().result(file.roles())),
        new Section(
            "contributions",
            "Contributions as a worker",
            contributions().result(file.contributions())),
        MoneySection.ofSums(file.money()),
        new Section("slashes", "Slashes, the latest", slashes().result(file.slashes())),
        new Section("failures", "Failed slots, the latest", failures().result(file.failures())));
  }

  static Columns<Named> address(boolean named) {
    Columns<Named> address =
        Columns.<Named>none().text("address", Quantity.ADDRESS, "The address.", Named::address);
    return named
        ? address.text("name", Quantity.NAME, "What you call it, else its owner.", Named::name)
        : address;
  }

  static Columns<AddressFile.ContributionSum> contributions() {
    return Columns.<AddressFile.ContributionSum>none()
        .text(
            "outcome",
            Quantity.WORD,
            "What became of the contributions.",
            AddressFile.ContributionSum::outcome)
        .count(
            "contributions",
            Quantity.CONTRIBUTIONS,
            "How many ended so.",
            AddressFile.ContributionSum::contributions)
        .count(
            "slashed",
            Quantity.CONTRIBUTIONS,
            "Those that cost the worker its stake.",
            AddressFile.ContributionSum::slashed)
        .rlc("slashed_rlc", "What the worker lost by them.", it -> Optional.of(it.slash()))
        .headed("slashed RLC");
  }

  static Columns<AddressFile.Slash> slashes() {
    return Columns.<AddressFile.Slash>none()
        .time("at", "When it was slashed.", AddressFile.Slash::at)
        .text("role", Quantity.WORD, "In which role it was slashed.", AddressFile.Slash::role)
        .text("slot", Quantity.ID, "For which slot.", AddressFile.Slash::slot)
        .rlc("rlc", "How much was taken.", it -> Optional.of(it.nrlc()))
        .headed("RLC")
        .text(
            "transaction",
            Quantity.ID,
            "The transaction that took it.",
            AddressFile.Slash::transaction);
  }

  static Columns<AddressFile.Failure> failures() {
    return Columns.<AddressFile.Failure>none()
        .time("failed_at", "The slot's final deadline.", AddressFile.Failure::at)
        .headed("failed at")
        .text("slot", Quantity.ID, "A slot that failed.", AddressFile.Failure::slot)
        .text("cause", Quantity.WORD, "How far the last round came.", AddressFile.Failure::cause)
        .text(
            "roles",
            Quantity.WORD,
            "In which roles the address took part.",
            AddressFile.Failure::roles);
  }
}
