package io.pocoscope.subgraph;

import com.apollographql.apollo.api.Error;
import java.util.List;
import java.util.regex.Pattern;

/** Tells graph-node's errors apart, by its wording: they all come with HTTP 200. */
final class AnswerErrors {
  private static final Pattern REORGANISED =
      Pattern.compile("no block with that hash found|the chain was reorganized");
  private static final Pattern DRIFT =
      Pattern.compile(
          "has no field|[Uu]nknown (field|argument|type)|is not a valid type"
              + "|[Ii]nvalid value provided for argument|No value provided for required argument");
  private static final Pattern PASSING =
      Pattern.compile(
          "[Qq]uery timed out|service is overloaded|try again"
              + "|has only indexed up to block number|[Tt]oo many requests");

  private AnswerErrors() {}

  static SubgraphFailure of(Endpoint endpoint, List<Error> errors) {
    String message = String.join("; ", errors.stream().map(Error::getMessage).distinct().toList());
    String line = message.replaceAll("\\s+", " ").strip();
    if (REORGANISED.matcher(line).find()) {
      return new SubgraphFailure.Reorganised(endpoint, line);
    }
    if (DRIFT.matcher(line).find()) {
      return new SubgraphFailure.SchemaDrift(endpoint, line, null);
    }
    return new SubgraphFailure.GraphQlError(endpoint, line, PASSING.matcher(line).find());
  }
}
