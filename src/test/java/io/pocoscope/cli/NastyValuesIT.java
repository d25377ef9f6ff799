package io.pocoscope.cli;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;

/** The same, with every value that comes to mind. */
@Tag("slow")
class NastyValuesIT extends NastyValuesTest {
  @Override
  List<String> values() {
    List<String> all = new ArrayList<>(super.values());
    all.addAll(
        List.of(
            "",
            "-1",
            "1000000000000000000000000000000",
            " ",
            "0",
            "1e400",
            "1e999999999",
            "Infinity",
            "..",
            "1,,2",
            "0x",
            "٣",
            "a=b",
            "1:2:3",
            "1/0",
            "2021-02-30",
            "stake=5..2",
            "\u0000",
            "x".repeat(5000)));
    return all;
  }
}
