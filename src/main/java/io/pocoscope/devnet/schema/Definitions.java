package io.pocoscope.devnet.schema;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InputValueDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.ScalarTypeDefinition;
import graphql.language.TypeDefinition;
import graphql.language.TypeName;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.SchemaPrinter;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every type that a query can meet: the schema's own, and those that tell of the schema. */
public final class Definitions {
  private static final FieldDefinition TYPENAME =
      new FieldDefinition("__typename", new NonNullType(new TypeName("String")));

  private final Map<String, TypeDefinition<?>> types = new HashMap<>();
  private final Map<String, Map<String, FieldDefinition>> fields = new HashMap<>();
  private final Map<String, List<String>> possible = new HashMap<>();

  Definitions(TypeDefinitionRegistry schema) {
    addAll(introspection());
    addAll(schema);
    for (String scalar : List.of("Int", "Float", "String", "Boolean", "ID")) {
      types.put(scalar, new ScalarTypeDefinition(scalar));
    }
    fields.get("Query").put("__schema", new FieldDefinition("__schema", new TypeName("__Schema")));
    fields.get("Query").put("__type", typeByName());
    schema.getTypes(ObjectTypeDefinition.class).forEach(this::addPossible);
  }

  private static FieldDefinition typeByName() {
    return FieldDefinition.newFieldDefinition()
        .name("__type")
        .type(new TypeName("__Type"))
        .inputValueDefinition(
            InputValueDefinition.newInputValueDefinition()
                .name("name")
                .type(new NonNullType(new TypeName("String")))
                .build())
        .build();
  }

  /** A field of an object or an interface; {@code __typename} is one of each. */
  public Optional<FieldDefinition> field(String type, String name) {
    return name.equals(TYPENAME.getName())
        ? Optional.of(TYPENAME)
        : Optional.ofNullable(fields.getOrDefault(type, Map.of()).get(name));
  }

  /** Whether a type is an object or an interface. */
  public boolean hasFields(String type) {
    return fields.containsKey(type);
  }

  /** The objects behind a type: itself, or those that implement the interface. */
  public List<String> objects(String type) {
    return types.get(type) instanceof InterfaceTypeDefinition
        ? possible.getOrDefault(type, List.of())
        : List.of(type);
  }

  /** A scalar, an enum or an input object: what can be given. */
  public Optional<TypeDefinition<?>> input(String type) {
    return Optional.ofNullable(types.get(type))
        .filter(
            known ->
                known instanceof ScalarTypeDefinition
                    || known instanceof EnumTypeDefinition
                    || known instanceof InputObjectTypeDefinition)
        .map(known -> (TypeDefinition<?>) known);
  }

  private void addAll(TypeDefinitionRegistry registry) {
    registry.types().forEach((name, type) -> types.put(name, type));
    registry.scalars().forEach((name, type) -> types.put(name, type));
    for (TypeDefinition<?> type : registry.types().values()) {
      if (type instanceof ImplementingTypeDefinition<?> composite) {
        Map<String, FieldDefinition> own = new HashMap<>();
        composite.getFieldDefinitions().forEach(field -> own.put(field.getName(), field));
        fields.put(type.getName(), own);
      }
    }
  }

  private void addPossible(ObjectTypeDefinition object) {
    object
        .getImplements()
        .forEach(
            implemented ->
                possible
                    .computeIfAbsent(ApiSchema.named(implemented), any -> new ArrayList<>())
                    .add(object.getName()));
  }

  /** GraphQL's own types, as the engine declares them that answers questions about them. */
  private static TypeDefinitionRegistry introspection() {
    TypeDefinitionRegistry least = new SchemaParser().parse("type Query {any: Int}");
    SchemaPrinter.Options options =
        SchemaPrinter.Options.defaultOptions().includeIntrospectionTypes(true);
    String printed =
        new SchemaPrinter(options)
            .print(new SchemaGenerator().makeExecutableSchema(least, RuntimeWiring.MOCKED_WIRING));
    return new SchemaParser().parse(printed);
  }
}
