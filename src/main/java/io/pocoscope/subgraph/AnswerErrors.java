package io.pocoscope.subgraph;

import com.apollographql.apollo.api.Error;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells graph-node's errors apart, by its wording: they all come with HTTP 200. */
final class AnswerErrors {
  private static final Pattern REORGANISED =
      Pattern.compile("no block with that hash found|the chain was reorganized");
  private static final Pattern DRIFT =
      Pattern.compile(
          "has no field|Cannot query field|[Uu]nknown (field|argument|type)|is not a valid type"
              + "|[Ii]nvalid value provided for argument|No value provided for required argument");
  private static final Pattern PRUNED = Pattern.compile("only has data starting at block number");
  private static final Pattern TOO_LARGE =
      Pattern.compile("result size .* larger than the allowed limit|[Qq]uery is too expensive");
  private static final Pattern TOO_OFTEN =
      Pattern.compile("(?i)too many requests|rate limit exceeded");
  private static final Pattern OVERLOAD = Pattern.compile("service is overloaded|try again");
  private static final Pattern TOO_SLOW = Pattern.compile("[Qq]uery timed out");
  private static final Pattern BEHIND = Pattern.compile("has only indexed up to block number");

  /**
   * A row holds nothing where the schema promises something, in the words of graph-node, and of the
   * servers of JavaScript, Python, Go, Java and Rust. The name of the field is its last word.
   */
  private static final Pattern UNRESOLVABLE =
      Pattern.compile(
          "(?i)Null value resolved for non-null field([ `'\":]*(\\w+\\.)*(?<field>\\w+))?"
              + "|Cannot return null for (a )?non-null(able)? (field|type)"
              + "([ `'\":]*(\\w+\\.)*(?<field2>\\w+))?"
              + "|must not be null|element is null which the schema does not allow"
              + "|declared as a non[- ]null type|non-null types require a return value");

  /** A field that is not there, as graph-node says it, and as a validator in front of it does. */
  private static final Pattern MISSING =
      Pattern.compile(
          "Type `(?<type>\\w+)` has no field `(?<field>\\w+)`"
              + "|Cannot query field ['\"](?<field2>\\w+)['\"] on type ['\"](?<type2>\\w+)['\"]");

  /** The step of a place that is the number of a row. */
  private static final int ROW = 1;

  private AnswerErrors() {}

  static SubgraphFailure of(Endpoint endpoint, List<Error> errors) {
    List<String> words = errors.stream().map(Error::getMessage).distinct().toList();
    String message = String.join("; ", words);
    // With another trouble beside it, that one comes first: it may be what made the row fail.
    return errors.stream().allMatch(error -> isOfARow(endpoint, error))
        ? new SubgraphFailure.Unresolvable(
            endpoint, ServerText.oneLine(message), field(errors.get(0)))
        : of(endpoint, message);
  }

  /** Where an error tells its place, and it is in a row, its words may be any that last. */
  private static boolean isOfARow(Endpoint endpoint, Error error) {
    return UNRESOLVABLE.matcher(error.getMessage()).find()
        || (!place(error).isEmpty()
            && of(endpoint, error.getMessage()) instanceof SubgraphFailure.GraphQlError other
            && other.trouble() == Trouble.LASTING);
  }

  /** The steps to what failed: the collection, the number of the row, and so on; may be none. */
  private static List<Object> place(Error error) {
    List<Object> path = error.getPath();
    return path != null && path.size() > ROW && path.get(ROW) instanceof Number ? path : List.of();
  }

  private static String field(Error error) {
    Matcher told = UNRESOLVABLE.matcher(error.getMessage());
    if (told.find()) {
      String name = told.group("field") != null ? told.group("field") : told.group("field2");
      if (name != null) {
        return name;
      }
    }
    List<Object> place = place(error);
    return place.size() > ROW + 1 ? String.valueOf(place.get(ROW + 1)) : "";
  }

  /** The failure of an answer that is JSON, but no GraphQL: only its words tell it apart. */
  static SubgraphFailure inPlaceOfAnAnswer(Endpoint endpoint, String words) {
    String quoted = words.isEmpty() ? "nothing" : String.format(Locale.ROOT, "'%s'", words);
    return new SubgraphFailure.NotGraphQl(endpoint, quoted, trouble(words));
  }

  static SubgraphFailure of(Endpoint endpoint, String message) {
    String line = ServerText.oneLine(message);
    if (REORGANISED.matcher(message).find()) {
      return new SubgraphFailure.Reorganised(endpoint, line);
    }
    if (DRIFT.matcher(message).find()) {
      return new SubgraphFailure.SchemaDrift(endpoint, line, missing(message));
    }
    if (PRUNED.matcher(message).find()) {
      return new SubgraphFailure.Pruned(endpoint, line);
    }
    return new SubgraphFailure.GraphQlError(endpoint, line, trouble(message));
  }

  private static Trouble trouble(String message) {
    if (TOO_LARGE.matcher(message).find()) {
      return Trouble.TOO_LARGE;
    }
    if (TOO_OFTEN.matcher(message).find()) {
      return Trouble.TOO_OFTEN;
    }
    if (TOO_SLOW.matcher(message).find()) {
      return Trouble.TOO_SLOW;
    }
    if (OVERLOAD.matcher(message).find()) {
      return Trouble.OVERLOAD;
    }
    // Behind one address there may be several nodes, and one of them a little late.
    return BEHIND.matcher(message).find() ? Trouble.BROKEN : Trouble.LASTING;
  }

  private static Set<SchemaField> missing(String message) {
    Matcher matcher = MISSING.matcher(message);
    Set<SchemaField> missing = new HashSet<>();
    while (matcher.find()) {
      boolean graphNode = matcher.group("type") != null;
      missing.add(
          graphNode
              ? new SchemaField(matcher.group("type"), matcher.group("field"))
              : new SchemaField(matcher.group("type2"), matcher.group("field2")));
    }
    return missing;
  }
}
