package io.pocoscope.result.column;

/**
 * A part of a result that has several.
 *
 * @param key its name in JSON and CSV
 * @param title its heading for people
 * @param audience who sees it
 */
public record Section(String key, String title, Result result, Audience audience) {

  /** Who sees a part of a result. */
  public enum Audience {
    EVERYBODY,
    /** Tables only: it lays out for the eye what machines find in other parts. */
    PEOPLE,
    /** JSON and CSV only: people see the same in other parts. */
    MACHINES;

    boolean sees(boolean people) {
      return this == EVERYBODY || people == (this == PEOPLE);
    }
  }

  /** A part for everybody. */
  public Section(String key, String title, Result result) {
    this(key, title, result, Audience.EVERYBODY);
  }

  /** A part of tables, that JSON and CSV have otherwise. */
  public static Section forPeople(String key, String title, Result result) {
    return new Section(key, title, result, Audience.PEOPLE);
  }

  /** A part of JSON and CSV, that tables have otherwise. */
  public static Section forMachines(String key, Result result) {
    return new Section(key, "", result, Audience.MACHINES);
  }

  /** Whether people are shown it, or machines are given it. */
  public boolean isFor(boolean people) {
    return audience.sees(people);
  }
}
