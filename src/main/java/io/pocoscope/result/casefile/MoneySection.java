package io.pocoscope.result.casefile;

import io.pocoscope.casefile.MoneySum;
import io.pocoscope.casefile.SlotFile;
import io.pocoscope.result.column.Columns;
import io.pocoscope.result.column.Quantity;
import io.pocoscope.result.column.Section;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Where money went: of a slot a row to an amount, of several slots a row to a kind and role. */
final class MoneySection {
  private MoneySection() {}

  static Section of(List<SlotFile.Flow> flows) {
    return section(flowColumns(), flows);
  }

  static Section ofSums(List<MoneySum> sums) {
    return section(sumColumns(), sums);
  }

  private static <T> Section section(Columns<T> columns, Collection<T> rows) {
    return new Section("money", "Money, RLC (+ came, - left)", columns.result(rows));
  }

  static Columns<SlotFile.Flow> flowColumns() {
    return Columns.<SlotFile.Flow>none()
        .text("kind", Quantity.WORD, "What it was: a payment, a reward, …", SlotFile.Flow::kind)
        .text("role", Quantity.WORD, "In which role the account had it.", SlotFile.Flow::role)
        .text(
            "account",
            Quantity.ADDRESS,
            "Whose money; nothing where a partial import does not know it.",
            SlotFile.Flow::account)
        .withNames()
        .rlc(
            "rlc",
            "What came to the account (+) or left it (-); a refund is its own money unlocked, which"
                + " no row took before.",
            it -> Optional.ofNullable(it.nrlc()));
  }

  static Columns<MoneySum> sumColumns() {
    return Columns.<MoneySum>none()
        .text("kind", Quantity.WORD, "What it was: payments, rewards, …", MoneySum::kind)
        .text("role", Quantity.WORD, "In which role the accounts had it.", MoneySum::role)
        .count("flows", Quantity.AMOUNTS, "How many amounts there were.", MoneySum::flows)
        .rlc("rlc", "Their sum: what came (+) or left (-).", it -> Optional.of(it.nrlc()));
  }
}
