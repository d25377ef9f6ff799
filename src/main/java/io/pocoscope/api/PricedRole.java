package io.pocoscope.api;

import java.util.Locale;

/** Who is paid for a slot. */
public enum PricedRole {
  APP("app", "app_price", "true"),
  /** Of slots whose deal has a dataset. */
  DATASET("dataset", "dataset_price", "has_dataset"),
  /** App and dataset together, with or without a dataset. */
  ASSETS(
      "assets",
      "money(app_price) + case when has_dataset then money(dataset_price) else 0 end",
      "true"),
  POOL("pool", "pool_price", "true");

  private final String label;
  private final String price;
  private final String counted;

  PricedRole(String label, String price, String counted) {
    this.label = label;
    this.price = price;
    this.counted = counted;
  }

  /** The name that people see. */
  public String label() {
    return label;
  }

  /** A select of the price of each slot, in SQL. */
  String selectFrom(String table) {
    return String.format(
        Locale.ROOT,
        "select '%s' as role, category, money(%s) as price from %s where %s",
        name(),
        price,
        table,
        counted);
  }
}
