package io.pocoscope.store.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.pocoscope.text.ForeignText;
import java.util.ArrayList;
import java.util.List;

/**
 * What a server said against its own answer. With {@code subgraphError: allow} a subgraph that has
 * failed gives all that it has, beside this one error: that is taken, with a warning. Any other
 * error leaves open what of the data is missing.
 */
final class ServerErrors {
  private static final String ALLOWED = "indexing_error";

  private final List<String> said = new ArrayList<>();
  private String place = "";
  private boolean data;
  private boolean missing;

  void add(JsonNode errors, String where) {
    place = where;
    for (JsonNode error : errors.isArray() ? errors : List.of(errors)) {
      if (!error.isNull() && !error.isBoolean() && !error.isNumber()) {
        String message =
            error.isTextual() ? error.asText() : error.path("message").asText("(no message)");
        said.add(ForeignText.quote(message.strip().replaceAll("\\s+", " ")));
      }
    }
  }

  /** There is data beside the errors. */
  void sawData() {
    data = true;
  }

  /** Something that was asked for is null. */
  void sawNull() {
    missing = true;
  }

  /** Refuses an answer that cannot be trusted to hold what was asked for. */
  void judge(NoteTaker notes) {
    if (said.isEmpty()) {
      return;
    }
    boolean allowed = said.stream().allMatch(ALLOWED::equals);
    if (!allowed || !data || missing) {
      String first =
          said.stream().filter(error -> !error.equals(ALLOWED)).findFirst().orElse(ALLOWED);
      throw new BadValue(place, "the subgraph answered with an error: " + first);
    }
    notes.partial(ALLOWED);
  }
}
