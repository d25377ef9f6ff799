package io.pocoscope.subgraph;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import io.pocoscope.subgraph.model.DealsQuery;
import io.pocoscope.subgraph.model.HeadQuery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** How queries are cut to what an endpoint has. */
class DialectTest {
  private static final Path SCHEMA = Path.of("schema/poco.graphqls");
  private static final Path QUERIES = Path.of("queries");

  @Test
  void theQueriesMarkAsOptionalWhatTheCodeCanDoWithout() throws IOException {
    GraphQLSchema schema =
        UnExecutableSchemaGenerator.makeUnExecutableSchema(
            new SchemaParser().parse(Files.readString(SCHEMA)));
    Set<SchemaField> marked = new TreeSet<>();
    try (var files = Files.list(QUERIES)) {
      for (Path file : files.toList()) {
        OperationDefinition query =
            new Parser()
                .parseDocument(Files.readString(file))
                .getFirstDefinitionOfType(OperationDefinition.class)
                .orElseThrow();
        if (!query.getName().equals("Schema")) {
          collect(schema.getQueryType(), query.getSelectionSet(), marked);
        }
      }
    }
    assertThat(marked)
        .isEqualTo(
            new TreeSet<>(
                Features.OPTIONAL.stream()
                    .filter(field -> !field.type().equals(SchemaField.ROOT))
                    .toList()));
  }

  @Test
  void everyOptionalFieldIsOneThatWeAskFor() {
    Dialect dialect = new Dialect();
    Map<String, Set<String>> nothing = Map.of(SchemaField.ROOT, Set.of());
    dialect.told(new Schema(nothing));
    assertThat(dialect.features().absent())
        .containsExactlyInAnyOrder(
            new SchemaField(SchemaField.ROOT, "bulks"),
            new SchemaField(SchemaField.ROOT, "bulkSliceice"));
  }

  @Test
  void aQueryOfWhichNothingIsAbsentIsSentAsItIs() {
    Dialect dialect = new Dialect();
    HeadQuery query = new HeadQuery();
    assertThat(dialect.fit(query)).isSameAs(query);
    lack(dialect, new SchemaField("Deal", "sponsor"));
    assertThat(dialect.fit(query)).isSameAs(query);
  }

  @Test
  void anAbsentFieldIsLeftOutWithAllBelowIt() {
    Dialect dialect = new Dialect();
    lack(dialect, new SchemaField("Deal", "sponsor"));
    DealsQuery query = new DealsQuery(null, "", 1);
    assertThat(dense(dialect.fit(query).document()))
        .isEqualTo(dense(query.document().replace("sponsor { id } ", "")));
  }

  @Test
  void anErrorAboutWhatWasNotAskedForIsNotAskedAwayForEver() {
    Dialect dialect = new Dialect();
    Set<SchemaField> sponsor = Set.of(new SchemaField("Deal", "sponsor"));
    assertThat(dialect.canDoWithout(sponsor, dialect.features())).isTrue();
    assertThat(dialect.canDoWithout(sponsor, dialect.features())).isFalse();
    assertThat(dialect.canDoWithout(Set.of(), dialect.features())).isFalse();
    assertThat(dialect.canDoWithout(Set.of(new SchemaField("Deal", "trust")), dialect.features()))
        .isFalse();
  }

  /** The same query without the white space that says nothing. */
  private static String dense(String document) {
    return document.replaceAll("[\\s,]+", " ").replaceAll(" ?([{}():$]) ?", "$1");
  }

  private static void lack(Dialect dialect, SchemaField field) {
    assertThat(dialect.canDoWithout(Set.of(field), dialect.features())).isTrue();
  }

  private static void collect(GraphQLObjectType type, SelectionSet set, Set<SchemaField> marked) {
    for (Field field : set.getSelectionsOfType(Field.class)) {
      if (field.hasDirective("optional")) {
        marked.add(new SchemaField(type.getName(), field.getName()));
      }
      var below = type.getFieldDefinition(field.getName()).getType();
      if (GraphQLTypeUtil.unwrapAll(below) instanceof GraphQLObjectType inner) {
        collect(inner, field.getSelectionSet(), marked);
      }
    }
  }
}
