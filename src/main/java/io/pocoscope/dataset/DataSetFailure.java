package io.pocoscope.dataset;

/**
 * What can go wrong with a data set, with a sentence for the user; {@link DataSetCondition} lists
 * it.
 */
public final class DataSetFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final DataSetCondition condition;

  DataSetFailure(DataSetCondition condition, Throwable cause, Object... words) {
    super(condition.sentence(words), cause);
    this.condition = condition;
  }

  /**
   * A part of a data set that is read where it stands is not there, or not what was written.
   *
   * @param place the file
   * @param why what is wrong with it
   */
  public static DataSetFailure unreadable(String place, String why, Throwable cause) {
    return new DataSetFailure(DataSetCondition.UNREADABLE, cause, place, why);
  }

  /** The exit code of the design's list, 2 … 7. */
  public int exitCode() {
    return condition.exitCode();
  }
}
