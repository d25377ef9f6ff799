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

  /** A row holds nothing where the schema promises something, in graph-node's words and others'. */
  private static final Pattern UNRESOLVABLE =
      Pattern.compile(
          "Null value resolved for non-null field [`'\"]?(?<field>\\w+)|Cannot return null for"
              + " non-nullable (field|type) [`'\"]?(\\w+\\.)?(?<field2>\\w+)");

  /** A field that is not there, as graph-node says it, and as a validator in front of it does. */
  private static final Pattern MISSING =
      Pattern.compile(
          "Type `(?<type>\\w+)` has no field `(?<field>\\w+)`"
              + "|Cannot query field ['\"](?<field2>\\w+)['\"] on type ['\"](?<type2>\\w+)['\"]");

  private AnswerErrors() {}

  static SubgraphFailure of(Endpoint endpoint, List<Error> errors) {
    List<String> words = errors.stream().map(Error::getMessage).distinct().toList();
    String message = String.join("; ", words);
    // With another trouble beside it, that one comes first: it may be what made the row fail.
    return words.stream().allMatch(each -> UNRESOLVABLE.matcher(each).find())
        ? new SubgraphFailure.Unresolvable(endpoint, ServerText.oneLine(message), nothing(message))
        : of(endpoint, message);
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

  private static String nothing(String message) {
    Matcher matcher = UNRESOLVABLE.matcher(message);
    if (!matcher.find()) {
      return "";
    }
    return matcher.group("field") != null ? matcher.group("field") : matcher.group("field2");
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
