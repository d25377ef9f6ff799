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
  private static final Pattern PRUNED = Pattern.compile("only has data starting at block number");
  private static final Pattern TOO_LARGE =
      Pattern.compile("result size .* larger than the allowed limit|[Qq]uery is too expensive");
  private static final Pattern TOO_OFTEN = Pattern.compile("[Tt]oo many requests");
  private static final Pattern OVERLOAD = Pattern.compile("service is overloaded|try again");
  private static final Pattern TOO_SLOW = Pattern.compile("[Qq]uery timed out");
  private static final Pattern BEHIND = Pattern.compile("has only indexed up to block number");

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
    if (PRUNED.matcher(line).find()) {
      return new SubgraphFailure.Pruned(endpoint, line);
    }
    return new SubgraphFailure.GraphQlError(endpoint, line, trouble(line));
  }

  private static Trouble trouble(String line) {
    if (TOO_LARGE.matcher(line).find()) {
      return Trouble.TOO_LARGE;
    }
    if (TOO_OFTEN.matcher(line).find()) {
      return Trouble.TOO_OFTEN;
    }
    if (TOO_SLOW.matcher(line).find()) {
      return Trouble.TOO_SLOW;
    }
    if (OVERLOAD.matcher(line).find()) {
      return Trouble.OVERLOAD;
    }
    // Behind one address there may be several nodes, and one of them a little late.
    return BEHIND.matcher(line).find() ? Trouble.BROKEN : Trouble.LASTING;
  }
}
