package io.pocoscope.store.answer;

import static org.assertj.core.api.Assertions.assertThat;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TypesTest {
  private static final Set<String> NO_ENTITIES =
      Set.of("Query", "_Block_", "_Meta_", "_Log_", "_LogArgument_", "_LogMeta_");

  private final TypeDefinitionRegistry schema =
      new SchemaParser().parse(Path.of("schema/poco.graphqls").toFile());

  @Test
  void theTypesAreTheSchemasWithTheirFields() {
    TreeMap<String, Set<String>> ofSchema = new TreeMap<>();
    for (ObjectTypeDefinition type : schema.getTypes(ObjectTypeDefinition.class)) {
      if (!NO_ENTITIES.contains(type.getName())) {
        ofSchema.put(
            type.getName(),
            Set.copyOf(type.getFieldDefinitions().stream().map(FieldDefinition::getName).toList()));
      }
    }
    TreeMap<String, Set<String>> ours = new TreeMap<>();
    Types.known().forEach(type -> ours.put(type.name(), type.fields().keySet()));
    assertThat(ours).isEqualTo(ofSchema);
  }

  @Test
  void aFieldLeadsToTheTypeThatTheSchemaSays() {
    for (EntityType type : Types.known()) {
      ObjectTypeDefinition inSchema = schema.getTypeOrNull(type.name(), ObjectTypeDefinition.class);
      for (FieldDefinition field : inSchema.getFieldDefinitions()) {
        String target = named(field.getType());
        assertThat(Types.named(type.fields().get(field.getName())).map(EntityType::name))
            .as(type.name() + "." + field.getName())
            .isEqualTo(Types.named(target).map(EntityType::name));
      }
    }
  }

  @Test
  void everyCollectionOfTheSchemaIsKnownByItsName() {
    ObjectTypeDefinition query = schema.getTypeOrNull("Query", ObjectTypeDefinition.class);
    for (FieldDefinition field : query.getFieldDefinitions()) {
      boolean known = !(RootField.named(field.getName()) instanceof RootField.Unknown);
      boolean ofManyTypes = Types.named(named(field.getType())).isEmpty();
      assertThat(known || ofManyTypes).as(field.getName()).isTrue();
    }
  }

  private static String named(Type<?> type) {
    return type instanceof TypeName name
        ? name.getName()
        : named((Type<?>) type.getChildren().get(0));
  }
}
