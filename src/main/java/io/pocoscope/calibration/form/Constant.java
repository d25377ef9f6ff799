package io.pocoscope.calibration.form;

/**
 * A constant of the published simulation.
 *
 * @param name as its module {@code marketplace} has it
 * @param symbol as the paper has it, or empty
 * @param value a whole number or a decimal one, as Python reads it
 * @param unit of the value
 * @param origin where it is from
 * @param how in words: from which parameter, or why it is the published one
 */
record Constant(String name, String symbol, Number value, String unit, Origin origin, String how) {

  /** Where a value is from. */
  enum Origin {
    OBSERVED("observed"),
    /** The published default. */
    PUBLISHED("published"),
    /** It follows from others. */
    DERIVED("derived");

    private final String label;

    Origin(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }
}
