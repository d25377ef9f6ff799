package io.pocoscope.result.column;

/**
 * A part of a result that has several.
 *
 * @param key its name in JSON and CSV
 * @param title its heading for people
 */
public record Section(String key, String title, Result result) {}
