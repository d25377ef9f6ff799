package io.pocoscope.store.answer;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.pocoscope.store.StoreFailure;

/** What is wrong with text that should have been JSON, in words of people who save answers. */
final class InvalidJson {
  private InvalidJson() {}

  static StoreFailure of(String file, JsonProcessingException invalid) {
    JsonLocation location = invalid.getLocation();
    String place =
        location == null
            ? "whole file"
            : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    return new StoreFailure.BadInput(file, place, why(invalid));
  }

  private static String why(JsonProcessingException invalid) {
    String message = invalid.getOriginalMessage().lines().findFirst().orElse("");
    if (message.startsWith("Unexpected end-of-input")) {
      return "the JSON ends too early: the file is truncated";
    }
    if (invalid instanceof StreamConstraintsException) {
      return "no answer is like that: " + Quote.of(message);
    }
    if (invalid instanceof MismatchedInputException) {
      return Quote.of(message.replaceFirst(" for `.*", "")) + " stands in the same object already";
    }
    if (message.contains("'<'")) {
      return "it is an HTML or XML page, not JSON: save the answer, not the page";
    }
    if (message.contains("('''")) {
      return "names and texts stand in single quotes, as Python prints them: write JSON, with"
          + " json.dump";
    }
    return "it is not valid JSON: " + Quote.of(message);
  }
}
