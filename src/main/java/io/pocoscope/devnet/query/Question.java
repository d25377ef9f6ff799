package io.pocoscope.devnet.query;

import graphql.language.AstTransformer;
import graphql.language.Document;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.OperationDefinition;
import graphql.parser.InvalidSyntaxException;
import graphql.parser.Parser;
import graphql.parser.ParserEnvironment;
import graphql.parser.ParserOptions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A query's text, read once however often it is asked.
 *
 * @param document what the text says
 * @param fragments its fragments by name
 */
record Question(Document document, Map<String, FragmentDefinition> fragments) {
  /** graph-node has no limit but that of nesting, and of bytes. */
  private static final ParserOptions UNLIMITED =
      ParserOptions.newParserOptions()
          .maxCharacters(Integer.MAX_VALUE)
          .maxTokens(Integer.MAX_VALUE)
          .maxWhitespaceTokens(Integer.MAX_VALUE)
          .build();

  /**
   * Reads a query.
   *
   * @throws QueryError if that is none
   */
  static Question parse(String query) {
    Nesting.require(query);
    try {
      Document document =
          new Parser()
              .parseDocument(
                  ParserEnvironment.newParserEnvironment()
                      .document(query)
                      .parserOptions(UNLIMITED)
                      .build());
      new AstTransformer().transform(document, new NumbersWithin64Bits());
      // Of fragments of one name the last counts.
      Map<String, FragmentDefinition> fragments =
          document.getDefinitionsOfType(FragmentDefinition.class).stream()
              .collect(
                  Collectors.toMap(
                      FragmentDefinition::getName, fragment -> fragment, (first, last) -> last));
      return new Question(document, fragments);
    } catch (InvalidSyntaxException invalid) {
      throw SyntaxErrors.of(query, invalid);
    }
  }

  /** The only operation: graph-node answers no text with several, whatever name it is given. */
  OperationDefinition operation() {
    List<OperationDefinition> operations = document.getDefinitionsOfType(OperationDefinition.class);
    if (operations.size() != 1) {
      throw new QueryError("Operation name required");
    }
    return operations.get(0);
  }

  /** Refuses operations other than queries. */
  static void requireQuery(OperationDefinition operation) {
    switch (operation.getOperation()) {
      case MUTATION -> throw new QueryError("Not supported: Mutations are not supported");
      case SUBSCRIPTION -> throw new QueryError("Not supported: Subscriptions are not supported");
      case QUERY -> {}
    }
  }

  /** The fragment that a spread names. */
  static FragmentDefinition fragment(
      Map<String, FragmentDefinition> fragments, FragmentSpread spread) {
    FragmentDefinition fragment = fragments.get(spread.getName());
    if (fragment == null) {
      throw new QueryError(
          String.format(Locale.ROOT, "Fragment `%s` is not defined", spread.getName()));
    }
    return fragment;
  }
}
