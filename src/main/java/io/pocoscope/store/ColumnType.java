package io.pocoscope.store;

/** What a column holds, and how it is typed in DuckDB. */
public enum ColumnType {
  /** Text as it is. */
  TEXT("VARCHAR"),
  /** Lower-case {@code 0x…} text: an address, a hash, a byte string. */
  HEX("VARCHAR"),
  /** An id that is not all hex, such as {@code <block>-<logIndex>}, in lower case. */
  ID("VARCHAR"),
  /** A whole number; what does not fit 64 bits is {@link Beyond} them. */
  NUMBER("BIGINT"),
  /** A whole number of up to 38 digits, such as an amount of wei; more are {@link Beyond} them. */
  WIDE("DECIMAL(38,0)"),
  /** Money that the source gives in RLC; stored in nRLC, exact. */
  RLC("BIGINT"),
  /** Money that the source gives in nRLC; stored as it is. */
  NRLC("BIGINT"),
  /** A UTC time stamp; the source gives seconds since 1970. */
  TIME("TIMESTAMP"),
  /**
   * A UTC time stamp that may lie ahead, so that it is no evidence of what time it is; where its
   * year has more than four digits it is {@link Beyond} them.
   */
  DEADLINE("TIMESTAMP"),
  /** The hex ids of several rows of another table. */
  LINKS("VARCHAR[]");

  private final String sql;

  ColumnType(String sql) {
    this.sql = sql;
  }

  /** DuckDB's name of the type. */
  public String sql() {
    return sql;
  }
}
