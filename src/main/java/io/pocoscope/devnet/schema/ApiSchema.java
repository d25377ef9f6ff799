package io.pocoscope.devnet.schema;

import graphql.language.EnumTypeDefinition;
import graphql.language.FieldDefinition;
import graphql.language.ImplementingTypeDefinition;
import graphql.language.InputObjectTypeDefinition;
import graphql.language.InterfaceTypeDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.ObjectTypeDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.TypeDefinitionRegistry;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the API schema of the PoCo subgraph says of its entities. */
public final class ApiSchema {
  private static final Set<String> NO_ENTITIES = Set.of("Query", "Subscription");

  private final TypeDefinitionRegistry definitions;
  private final Definitions all;
  private final Map<String, EntityType> types = new TreeMap<>();
  private final Map<String, RootField> roots = new TreeMap<>();

  private ApiSchema(TypeDefinitionRegistry definitions) {
    this.definitions = definitions;
    this.all = new Definitions(definitions);
    // What is derived is found by looking at both ends, so that all ends must be known first.
    Map<String, ImplementingTypeDefinition<?>> entities = entities();
    entities.forEach((name, type) -> types.put(name, entityType(type, entities)));
    query().getFieldDefinitions().forEach(this::addRoot);
  }

  /** The schema that ships with the program. */
  public static ApiSchema ofPoco() {
    try (Reader reader =
        new InputStreamReader(
            ApiSchema.class.getResourceAsStream("poco.graphqls"), StandardCharsets.UTF_8)) {
      return new ApiSchema(new SchemaParser().parse(reader));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** An entity or an interface. */
  public EntityType type(String name) {
    return Optional.ofNullable(types.get(name))
        .orElseThrow(() -> new IllegalArgumentException("no entity " + name));
  }

  public boolean isEntity(String name) {
    return types.containsKey(name);
  }

  public Optional<RootField> root(String field) {
    return Optional.ofNullable(roots.get(field));
  }

  /** The values of an enum. */
  public List<String> values(String enumName) {
    return definitions
        .getTypeOrNull(enumName, EnumTypeDefinition.class)
        .getEnumValueDefinitions()
        .stream()
        .map(value -> value.getName())
        .toList();
  }

  /** The definitions, for introspection. */
  public TypeDefinitionRegistry definitions() {
    return definitions;
  }

  /** Every type that a query can meet. */
  public Definitions all() {
    return all;
  }

  private ObjectTypeDefinition query() {
    return definitions.getTypeOrNull("Query", ObjectTypeDefinition.class);
  }

  private Map<String, ImplementingTypeDefinition<?>> entities() {
    Map<String, ImplementingTypeDefinition<?>> entities = new LinkedHashMap<>();
    definitions
        .getTypes(ObjectTypeDefinition.class)
        .forEach(type -> entities.put(type.getName(), type));
    definitions
        .getTypes(InterfaceTypeDefinition.class)
        .forEach(type -> entities.put(type.getName(), type));
    entities.keySet().removeIf(name -> name.startsWith("_") || NO_ENTITIES.contains(name));
    return entities;
  }

  private EntityType entityType(
      ImplementingTypeDefinition<?> type, Map<String, ImplementingTypeDefinition<?>> entities) {
    Set<String> filters = filters(type.getName());
    Map<String, Field> fields = new LinkedHashMap<>();
    for (FieldDefinition field : type.getFieldDefinitions()) {
      fields.put(field.getName(), field(type, field, filters, entities));
    }
    return new EntityType(type.getName(), members(type), fields, filters, orders(type.getName()));
  }

  private Field field(
      ImplementingTypeDefinition<?> parent,
      FieldDefinition field,
      Set<String> filters,
      Map<String, ImplementingTypeDefinition<?>> entities) {
    String type = named(field.getType());
    boolean nonNull = field.getType() instanceof NonNullType;
    boolean list = isList(field.getType());
    if (!entities.containsKey(type)) {
      boolean isEnum = definitions.getTypeOrNull(type, EnumTypeDefinition.class) != null;
      Field.Kind kind = isEnum ? Field.Kind.ENUM : Field.Kind.SCALAR;
      return new Field(field.getName(), kind, type, nonNull, Optional.empty());
    }
    // What is stored can be filtered by its ids; what is derived only by the fields of its
    // entities.
    if (filters.contains(field.getName())) {
      Field.Kind kind = list ? Field.Kind.REFERENCES : Field.Kind.REFERENCE;
      return new Field(field.getName(), kind, type, nonNull, Optional.empty());
    }
    return new Field(
        field.getName(),
        list ? Field.Kind.DERIVED_MANY : Field.Kind.DERIVED_ONE,
        type,
        nonNull,
        Optional.of(BackReferences.of(parent, field.getName(), entities.get(type))));
  }

  private List<String> members(ImplementingTypeDefinition<?> type) {
    if (type instanceof InterfaceTypeDefinition) {
      return definitions.getTypes(ObjectTypeDefinition.class).stream()
          .filter(
              object ->
                  object.getImplements().stream()
                      .anyMatch(implemented -> named(implemented).equals(type.getName())))
          .map(ObjectTypeDefinition::getName)
          .sorted()
          .toList();
    }
    return List.of(type.getName());
  }

  private Set<String> filters(String type) {
    return definitions
        .getTypeOrNull(type + "_filter", InputObjectTypeDefinition.class)
        .getInputValueDefinitions()
        .stream()
        .map(value -> value.getName())
        .collect(Collectors.toUnmodifiableSet());
  }

  private Set<String> orders(String type) {
    return Set.copyOf(values(type + "_orderBy"));
  }

  private void addRoot(FieldDefinition field) {
    String type = named(field.getType());
    if (types.containsKey(type)) {
      roots.put(field.getName(), new RootField(types.get(type), isList(field.getType())));
    }
  }

  /** The type within lists and the like. */
  public static String named(Type<?> type) {
    if (type instanceof NonNullType nonNull) {
      return named(nonNull.getType());
    }
    return type instanceof ListType list ? named(list.getType()) : ((TypeName) type).getName();
  }

  public static boolean isList(Type<?> type) {
    return type instanceof ListType
        || (type instanceof NonNullType nonNull && isList(nonNull.getType()));
  }
}
