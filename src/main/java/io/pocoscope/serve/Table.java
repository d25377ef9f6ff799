package io.pocoscope.serve;

import io.pocoscope.result.column.Result;

/**
 * A table in the forms in which it is handed out.
 *
 * @param json as the command of its name prints it
 * @param result the same, for the other forms
 */
public record Table(String json, Result result) {

  /** How rows are written. */
  public interface Forms {
    String json(Result result);

    String csv(Result result);

    byte[] parquet(Result result);
  }
}
