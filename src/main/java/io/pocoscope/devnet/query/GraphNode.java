package io.pocoscope.devnet.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import com.fasterxml.jackson.databind.ObjectMapper;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.schema.Definitions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
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
   * The answer to a question that comes now.
   *
   * @throws RequestBody.Unusable if its variables are none
   */
  public Answer answer(RequestBody body) {
    return answer(body, history.mark());
  }

  /**
   * The answer to a question.
   *
   * @param begun the state of the chain when it came: whoever waited meanwhile learns of a
   *     reorganisation
   * @throws RequestBody.Unusable if its variables are none
   */
  public Answer answer(RequestBody body, History.Mark begun) {
    try {
      return answered(asked(body), begun);
    } catch (QueryError error) {
      return Answer.of(List.of(), List.of(error));
    } catch (QueryErrors errors) {
      return Answer.of(List.of(), errors.errors());
    }
  }

  /** An answer that is an error. */
  public static Answer error(String message) {
    return Answer.of(List.of(), List.of(new QueryError(message)));
  }

  private Selection asked(RequestBody body) {
    Question question = questions.of(body.query());
    Map<String, Object> sent = body.variables();
    OperationDefinition operation = question.operation();
    Definitions definitions = history.schema().all();
    Map<String, Object> variables = Variables.of(definitions, operation, sent);
    Question.requireQuery(operation);
    SelectionSet roots = operation.getSelectionSet();
    Complexity.require(definitions, question.fragments(), roots);
    Validation.require(definitions, question.fragments(), roots);
    return Expansion.of(definitions, question.fragments(), variables, roots);
  }

  private Answer answered(Selection asked, History.Mark begun) {
    AnswerParts answer = new AnswerParts();
    long newestRead = 0;
    for (QueryPart part : QueryPart.of(asked.of("Query"))) {
      long block = history.read(() -> new Blocks(history).of(part.constraint()));
      newestRead = Math.max(newestRead, block);
      add(part, new Snapshot(history, block), answer);
    }
    if (history.isOvertaken(begun, newestRead)) {
      throw new QueryError("the chain was reorganized while executing the query");
    }
    return answer.all();
  }

  private void add(QueryPart part, Snapshot snapshot, AnswerParts answer) {
    ByteArrayBuilder bytes = new ByteArrayBuilder();
    try (JsonGenerator out = JSON.createGenerator(bytes)) {
      List<QueryError> errors = new Execution(snapshot, introspection, out).write(part);
      out.flush();
      answer.add(bytes.toByteArray(), errors);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
