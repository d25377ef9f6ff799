package io.pocoscope.sync.link;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import io.pocoscope.store.Column;
import io.pocoscope.store.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What the subgraph's schema says may be null for now. */
class LateLinkTest {
  @Test
  void everyReferenceThatMayLeadNowhereIsKnown() throws IOException {
    List<String> known =
        Arrays.stream(LateLink.values())
            .map(link -> link.table().type() + '.' + link.column().field())
            .toList();
    assertThat(known).containsExactlyInAnyOrderElementsOf(nullable());
  }

  private static Set<String> nullable() throws IOException {
    TypeDefinitionRegistry schema =
        new SchemaParser().parse(Files.readString(Path.of("schema/poco.graphqls")));
    Set<String> nullable = new TreeSet<>();
    for (Table table : Table.all()) {
      ObjectTypeDefinition type =
          requireNonNull(schema.getTypeOrNull(table.type(), ObjectTypeDefinition.class));
      for (Column column : table.columns()) {
        if (column.target().isPresent() && mayBeNothing(field(type, column))) {
          nullable.add(table.type() + '.' + column.field());
        }
      }
    }
    return nullable;
  }

  private static FieldDefinition field(ObjectTypeDefinition type, Column column) {
    return type.getFieldDefinitions().stream()
        .filter(field -> field.getName().equals(column.field()))
        .findFirst()
        .orElseThrow();
  }

  /** A list lacks what is not there, even if it must not hold nothing. */
  private static boolean mayBeNothing(FieldDefinition field) {
    return !(field.getType() instanceof NonNullType sure) || sure.getType() instanceof ListType;
  }
}
