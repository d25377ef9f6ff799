package io.pocoscope.pattern;

/**
 * A value of a facet.
 *
 * @param value an address in lower-case hex, or an attribute's value as text
 */
public record Item(Facet facet, String value) {
  /** {@code role=value}. */
  public String label() {
    return facet.label() + "=" + value;
  }
}
