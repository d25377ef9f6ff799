package io.pocoscope.subgraph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What came in an answer's place, and what it says to people.
 *
 * @param form what it is
 * @param words in one line, perhaps none
 */
record OtherAnswer(Form form, String words) {
  /** So much of an answer is looked at. */
  static final int EXCERPT = 64 * 1024;

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_OF_A_LIST = 5;
  private static final List<String> SPEAKING =
      List.of(
          "errors",
          "message",
          "error",
          "detail",
          "error_description",
          "description",
          "title",
          "msg",
          "reason");
  private static final Pattern SPEAKING_TAG =
      Pattern.compile("(?is)<(title|h1|message)\\b[^>]*>(.*?)</\\1\\s*>");
  private static final Pattern TAG = Pattern.compile("(?s)<[^>]*>");
  private static final Pattern NO_TEXT = Pattern.compile("[\\p{Cntrl}&&\\S]|\uFFFD");

  /** What an answer is that is no answer to a question. */
  enum Form {
    /** Whole JSON with errors, of whatever shape. */
    ERRORS,
    /** Whole JSON with data. */
    DATA,
    /** Other whole JSON. */
    JSON,
    /** A page of HTML or XML. */
    PAGE,
    /** Words. */
    TEXT,
    /** Nothing, or only the beginning of something. */
    BROKEN
  }

  /**
   * Looks at an answer.
   *
   * @param beginning up to {@link #EXCERPT} bytes of it
   */
  static OtherAnswer in(String beginning) {
    String text = beginning.replace("\uFEFF", "").strip();
    Optional<JsonNode> json = json(text);
    if (json.isPresent()) {
      return new OtherAnswer(form(json.get()), ServerText.oneLine(words(json.get())));
    }
    if (text.startsWith("<")) {
      return new OtherAnswer(Form.PAGE, ServerText.oneLine(heading(text)));
    }
    boolean broken =
        text.isEmpty()
            || text.startsWith("{")
            || text.startsWith("[")
            || NO_TEXT.matcher(text).find();
    return broken
        ? new OtherAnswer(Form.BROKEN, "")
        : new OtherAnswer(Form.TEXT, ServerText.oneLine(text));
  }

  private static Optional<JsonNode> json(String text) {
    try (var parser = JSON.createParser(text)) {
      JsonNode node = JSON.readTree(parser);
      boolean alone = node != null && !node.isMissingNode() && parser.nextToken() == null;
      return Optional.ofNullable(node).filter(it -> alone);
    } catch (IOException noJson) {
      return Optional.empty();
    }
  }

  private static Form form(JsonNode json) {
    if (!isNothing(json.path("errors"))) {
      return Form.ERRORS;
    }
    return isNothing(json.path("data")) ? Form.JSON : Form.DATA;
  }

  private static boolean isNothing(JsonNode node) {
    return node.isMissingNode() || node.isNull() || (node.isContainerNode() && node.isEmpty());
  }

  private static String words(JsonNode node) {
    if (node.isTextual()) {
      return node.textValue();
    }
    if (node.isArray()) {
      return StreamSupport.stream(node.spliterator(), false)
          .limit(MOST_OF_A_LIST)
          .map(OtherAnswer::words)
          .distinct()
          .collect(Collectors.joining("; "));
    }
    return SPEAKING.stream()
        .map(node::path)
        .filter(child -> !isNothing(child))
        .findFirst()
        .map(OtherAnswer::words)
        .orElseGet(node::toString);
  }

  private static String heading(String page) {
    Matcher speaking = SPEAKING_TAG.matcher(page);
    return speaking.find() ? TAG.matcher(speaking.group(2)).replaceAll(" ") : "";
  }
}
