package io.pocoscope.devnet.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.language.OperationDefinition;
import io.pocoscope.devnet.history.History;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Answers queries as graph-node does, errors included: they are answers too. */
public final class GraphNode {
  private static final JsonFactory JSON = new ObjectMapper().getFactory();

  private final History history;
  private final Introspection introspection;
  private final KnownQuestions questions = new KnownQuestions();

  public GraphNode(History history) {
    this.history = history;
    this.introspection = new Introspection(history.schema());
  }

  public History history() {
    return history;
  }

  /**
   * The answer to a query that begins now.
   *
   * @param query the text
   * @param operationName which operation of several; empty where there is one
   * @param variables an object, or nothing
   */
  public Answer answer(String query, String operationName, JsonNode variables) {
    return answer(query, operationName, variables, history.mark());
  }

  /**
   * The answer to a query.
   *
   * @param begun the state of the chain when it began: whoever waited meanwhile learns of a
   *     reorganisation
   */
  public Answer answer(String query, String operationName, JsonNode variables, History.Mark begun) {
    try {
      return written("data", out -> data(query, operationName, variables, begun, out));
    } catch (QueryError error) {
      return error(error);
    }
  }

  /** An answer that is an error. */
  public static Answer error(String message) {
    return error(new QueryError(message));
  }

  private void data(
      String query, String operationName, JsonNode variables, History.Mark begun, JsonGenerator out)
      throws IOException {
    Question question = questions.of(query);
    OperationDefinition operation = question.operation(operationName);
    Map<String, Object> given = Variables.of(operation, variables);
    if (question.introspective()) {
      out.writePOJO(introspection.answer(query, operationName));
      return;
    }
    Selections selections = question.selections(history.schema(), given);
    new Validation(history.schema(), selections).requireRoots(operation.getSelectionSet());
    Execution execution = new Execution(history, selections, given, out);
    execution.roots(operation.getSelectionSet());
    if (history.isOvertaken(begun, execution.newestRead())) {
      throw new QueryError("the chain was reorganized while executing the query");
    }
  }

  private static Answer error(QueryError error) {
    return written(
        "errors",
        out -> {
          out.writeStartArray();
          out.writeStartObject();
          if (error.location().isPresent()) {
            out.writeArrayFieldStart("locations");
            out.writeStartObject();
            out.writeNumberField("line", error.location().get().getLine());
            out.writeNumberField("column", error.location().get().getColumn());
            out.writeEndObject();
            out.writeEndArray();
          }
          out.writeStringField("message", error.getMessage());
          out.writeEndObject();
          out.writeEndArray();
        });
  }

  private static Answer written(String key, Part part) {
    ByteArrayBuilder bytes = new ByteArrayBuilder();
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      out.writeStartObject();
      out.writeFieldName(key);
      part.write(out);
      out.writeEndObject();
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
    return new Answer(bytes.toByteArray(), key.equals("data"));
  }

  /** Writes what stands under a key. */
  @FunctionalInterface
  private interface Part {
    void write(JsonGenerator out) throws IOException;
  }
}
