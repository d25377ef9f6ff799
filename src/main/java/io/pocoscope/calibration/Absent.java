package io.pocoscope.calibration;

/**
 * What a history does not give.
 *
 * @param name of a parameter, or {@code population}
 * @param why in words, to stand after "as"
 */
public record Absent(String name, String why) {}
