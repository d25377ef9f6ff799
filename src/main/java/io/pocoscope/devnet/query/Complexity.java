package io.pocoscope.devnet.query;

import graphql.language.Field;
import graphql.language.FieldDefinition;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import io.pocoscope.devnet.schema.ApiSchema;
import io.pocoscope.devnet.schema.Definitions;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How many entities a query could give, as graph-node counts before it does anything else: that
 * they are not more than 64 bits hold, and that no fragment contains itself.
 */
final class Complexity {
  private static final int MOST_DEEP = 255;

  /** Of fragments that multiply; graph-node has no such limit, and does not come back. */
  private static final int MOST_LOOKS = 200_000;

  private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(Long.SIZE);
  private static final BigInteger DEFAULT_FIRST = BigInteger.valueOf(100);

  private final Definitions definitions;
  private final Map<String, FragmentDefinition> fragments;
  private int looks;

  private Complexity(Definitions definitions, Map<String, FragmentDefinition> fragments) {
    this.definitions = definitions;
    this.fragments = fragments;
  }

  /** Refuses what is too large; of what has unknown fields, the validation tells. */
  static void require(
      Definitions definitions, Map<String, FragmentDefinition> fragments, SelectionSet roots) {
    try {
      new Complexity(definitions, fragments).of("Query", roots, 0, Set.of());
    } catch (Unknown invalid) {
      // Counting stops there, whatever has been counted.
      return;
    }
  }

  private BigInteger of(String type, SelectionSet set, int depth, Set<String> within) {
    if (depth >= MOST_DEEP || ++looks > MOST_LOOKS) {
      throw new QueryError(
          String.format(
              Locale.ROOT,
              "query has a depth that exceeds the limit of `%d`. Please adjust your query",
              MOST_DEEP));
    }
    BigInteger total = BigInteger.ZERO;
    for (Selection<?> selection : set.getSelections()) {
      total = within64Bits(total.add(of(type, selection, depth + 1, within)));
    }
    return total;
  }

  private BigInteger of(String type, Selection<?> selection, int depth, Set<String> within) {
    if (selection instanceof Field field) {
      return ofField(type, field, depth, within);
    }
    if (selection instanceof InlineFragment inline) {
      String inner = inline.getTypeCondition() == null ? type : inline.getTypeCondition().getName();
      return of(known(inner), inline.getSelectionSet(), depth, within);
    }
    FragmentDefinition fragment = Question.fragment(fragments, (FragmentSpread) selection);
    Set<String> deeper = new HashSet<>(within);
    String inner = known(fragment.getTypeCondition().getName());
    if (!deeper.add(fragment.getName())) {
      throw new QueryError(
          String.format(
              Locale.ROOT, "query has fragment cycle including `%s`", fragment.getName()));
    }
    return of(inner, fragment.getSelectionSet(), depth, deeper);
  }

  private BigInteger ofField(String type, Field field, int depth, Set<String> within) {
    if (field.getSelectionSet() == null) {
      return BigInteger.ZERO;
    }
    FieldDefinition known = definitions.field(type, field.getName()).orElseThrow(Unknown::new);
    String inner = known(ApiSchema.named(known.getType()));
    BigInteger each = of(inner, field.getSelectionSet(), depth, within);
    if (!ApiSchema.isList(known.getType())) {
      return each;
    }
    BigInteger first = first(field);
    return within64Bits(first.add(within64Bits(first.multiply(each))));
  }

  /** A variable counts as the default, and a negative number as a very large one. */
  private static BigInteger first(Field field) {
    return field.getArguments().stream()
        .filter(argument -> argument.getName().equals("first"))
        .findFirst()
        .filter(argument -> argument.getValue() instanceof IntValue)
        .map(argument -> ((IntValue) argument.getValue()).getValue())
        .map(number -> number.signum() < 0 ? number.add(LIMIT) : number)
        .orElse(DEFAULT_FIRST);
  }

  private String known(String type) {
    if (!definitions.hasFields(type) && definitions.input(type).isEmpty()) {
      throw new Unknown();
    }
    return type;
  }

  private static BigInteger within64Bits(BigInteger number) {
    if (number.compareTo(LIMIT) >= 0) {
      throw new QueryError(
          String.format(
              Locale.ROOT,
              "query potentially returns `%d` entities or more and thereby exceeds the limit of `0`"
                  + " entities. Possible solutions are reducing the depth of the query, querying"
                  + " fewer relationships or using `first` to return smaller collections",
              LIMIT.subtract(BigInteger.ONE)));
    }
    return number;
  }

  /** A field or a type that is not there. */
  private static final class Unknown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unknown() {
      super("an unknown field or type", null, false, false);
    }
  }
}
