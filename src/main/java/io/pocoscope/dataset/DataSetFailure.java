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

  /**
   * A data set is where it cannot be got at just now, or by this user; it may be whole.
   *
   * @param place the file, or the folder
   * @param why what was answered
   */
  public static DataSetFailure unreachable(String place, String why, Throwable cause) {
    return new DataSetFailure(DataSetCondition.UNREACHABLE, cause, place, why);
  }

  /** What should say where a data set is, says so of no place. */
  public static DataSetFailure noAddress(String data, String why, Throwable cause) {
    return new DataSetFailure(DataSetCondition.NO_ADDRESS, cause, data, why);
  }

  /**
   * A data set is in a file system of which nothing is known here.
   *
   * @param place its address
   * @param scheme what its address begins with, such as {@code s3a}
   */
  public static DataSetFailure noLibrary(String place, String scheme, Throwable cause) {
    return new DataSetFailure(DataSetCondition.NO_LIBRARY, cause, place, scheme);
  }

  /** The exit code of the design's list, 2 … 7. */
  public int exitCode() {
    return condition.exitCode();
  }
}
