package io.pocoscope.serve;

import java.util.Arrays;
import java.util.Optional;

/** The forms of data, by the end of the address. */
enum Form {
  JSON("json", "JSON", Reply.JSON),
  CSV("csv", "CSV", "text/csv; charset=utf-8; header=present"),
  PARQUET("parquet", "Parquet", "application/vnd.apache.parquet");

  private final String suffix;
  private final String label;
  private final String type;

  Form(String suffix, String label, String type) {
    this.suffix = suffix;
    this.label = label;
    this.type = type;
  }

  static Optional<Form> ending(String suffix) {
    return Arrays.stream(values()).filter(each -> each.suffix.equals(suffix)).findFirst();
  }

  /** What it is called. */
  String label() {
    return label;
  }

  /** What stands behind the name in an address. */
  String ending() {
    return this == JSON ? "" : "." + suffix;
  }

  /** The answer; what no browser shows is a file. */
  Reply reply(String name, byte[] bytes) {
    return this == JSON ? Reply.of(type, bytes) : Reply.file(type, name + "." + suffix, bytes);
  }
}
