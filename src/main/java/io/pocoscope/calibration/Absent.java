package io.pocoscope.calibration;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a history does not give.
 *
 * @param name of a parameter, of a family of them such as {@code cause}, or {@code population}
 * @param part what of it
 * @param why in words, to stand after "as"
 */
public record Absent(String name, Part part, String why) {
  /** All of a parameter. */
  static Absent all(String name, String why) {
    return new Absent(name, Part.VALUE, why);
  }

  /** Its interval alone: there is a value. */
  static Absent interval(String name, String why) {
    return new Absent(name, Part.INTERVAL, why);
  }

  /** What may be lacking of a parameter. */
  public enum Part {
    VALUE("value"),
    INTERVAL("interval");

    private final String label;

    Part(String label) {
      this.label = label;
    }

    /** As files have it. */
    public String label() {
      return label;
    }

    public static Optional<Part> named(String label) {
      return Arrays.stream(values()).filter(part -> part.label.equals(label)).findFirst();
    }
  }
}
