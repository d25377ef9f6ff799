package io.pocoscope.devnet.schema;

import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * By which field of the other entity a derived field is found. The API schema does not say; where
 * only one field of the other entity leads back, that is it, and the rest is the subgraph's own
 * schema's.
 */
final class BackReferences {
  private static final Map<String, String> AMBIGUOUS =
      Map.ofEntries(
          Map.entry("Account.transfersFrom", "from"),
          Map.entry("Account.transfersTo", "to"),
          Map.entry("Account.dealRequester", "requester"),
          Map.entry("Account.dealBeneficiary", "beneficiary"),
          Map.entry("Account.dealCallback", "callback"),
          Map.entry("Account.orderRequester", "requester"),
          Map.entry("Account.orderBeneficiary", "beneficiary"),
          Map.entry("Account.orderCallback", "callback"),
          Map.entry("Account.transactions", "from"));

  private BackReferences() {}

  static String of(
      ImplementingTypeDefinition<?> parent, String field, ImplementingTypeDefinition<?> other) {
    String named = AMBIGUOUS.get(parent.getName() + "." + field);
    if (named != null) {
      return named;
    }
    List<String> candidates =
        other.getFieldDefinitions().stream()
            .filter(back -> ApiSchema.named(back.getType()).equals(parent.getName()))
            .map(FieldDefinition::getName)
            .toList();
    if (candidates.size() != 1) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT, "%s.%s is derived from one of %s", parent.getName(), field, candidates));
    }
    return candidates.get(0);
  }
}
