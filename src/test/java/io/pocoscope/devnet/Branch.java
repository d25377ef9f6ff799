package io.pocoscope.devnet;

import io.pocoscope.devnet.history.Change;
import io.pocoscope.devnet.history.EntityTable;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.history.IdRange;
import io.pocoscope.devnet.history.Version;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Blocks that a test thinks up, for the end of the recorded history. */
final class Branch {
  static final String NEW_ACCOUNT = "0xacc0000000000000000000000000000000000001";
  static final String KITTY = "0x99c2268479b93fde36232351229815df80837e23";

  /** The greatest number of a chain. */
  static final BigInteger GREATEST = BigInteger.TWO.pow(256).subtract(BigInteger.ONE);

  private static final String BULK =
      "0x8693d1309cc9dd96f3ac6d9e9fb56667c0348d38ebfc9debcf4f8781414e11cc";

  private Branch() {}

  static void mine(History chain, Change... changes) {
    chain.mine(5, Arrays.asList(changes));
  }

  static void rest(History chain, int blocks) {
    for (int i = 0; i < blocks; i++) {
      chain.mine(5, List.of());
    }
  }

  static String ownerOf(History chain, String type) {
    EntityTable table = chain.table(type);
    return (String) table.value(first(chain, table), "owner");
  }

  private static Version first(History chain, EntityTable table) {
    return table.within(IdRange.all()).next().at(chain.head()).orElseThrow();
  }

  static Change balance(String account, long rlc) {
    return new Change(
        "Account",
        account,
        Map.of(
            "balance", BigDecimal.valueOf(rlc),
            "frozen", BigDecimal.ZERO,
            "score", BigInteger.ZERO));
  }

  static Change category(String name) {
    return category(name, BigInteger.valueOf(60));
  }

  static Change category(String name, BigInteger workClock) {
    return new Change(
        "Category",
        "5",
        Map.of(
            "name",
            name,
            "description",
            "of the branch",
            "workClockTimeRef",
            workClock,
            "timestamp",
            BigInteger.valueOf(1_736_226_300)));
  }

  static Change categories(long count) {
    return new Change("Protocol", "iExec", Map.of("categoriesCount", BigInteger.valueOf(count)));
  }

  static Change owned(String type, History chain) {
    EntityTable table = chain.table(type);
    return new Change(type, table.id(first(chain, table)), Map.of("owner", KITTY));
  }

  static Change transaction(History chain) {
    return transaction(chain, BigInteger.ZERO);
  }

  static Change transaction(History chain, BigInteger wei) {
    return new Change(
        "Transaction",
        "0x7a",
        Map.of(
            "from",
            NEW_ACCOUNT,
            "to",
            KITTY,
            "value",
            wei,
            "gasLimit",
            BigInteger.ONE,
            "gasUsed",
            BigInteger.ONE,
            "gasPrice",
            BigInteger.ONE,
            "timestamp",
            BigInteger.valueOf(chain.timeAt(chain.head()) + 5),
            "blockNumber",
            BigInteger.valueOf(chain.head() + 1)));
  }

  static Change dataset() {
    return new Change(
        "Dataset",
        "0xda",
        Map.of(
            "owner", KITTY,
            "name", "late",
            "multiaddr", "0x",
            "checksum", "0x",
            "timestamp", BigInteger.valueOf(1_736_226_300)));
  }

  static String someDeal(History chain) {
    EntityTable table = chain.table("Deal");
    return table.id(first(chain, table));
  }

  static Change slice() {
    return slice(9, "0xda");
  }

  static Change slice(int index, String dataset) {
    return new Change(
        "BulkSlice",
        BULK + "-" + index,
        Map.of(
            "bulk",
            BULK,
            "hash",
            "bafk",
            "task",
            "0x7a5c",
            "index",
            BigInteger.valueOf(index),
            "datasets",
            List.of(dataset),
            "datasetOrders",
            List.of()));
  }
}
