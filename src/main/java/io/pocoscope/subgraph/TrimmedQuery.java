package io.pocoscope.subgraph;

import com.apollographql.apollo.api.Adapter;
import com.apollographql.apollo.api.CompiledField;
import com.apollographql.apollo.api.CustomScalarAdapters;
import com.apollographql.apollo.api.Query;
import com.apollographql.apollo.api.json.JsonWriter;
import graphql.language.AstPrinter;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.parser.Parser;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A generated query with a shorter text; its answer is read as ever, with nulls for what is out.
 */
record TrimmedQuery<D extends Query.Data>(Query<D> whole, String document) implements Query<D> {

  /** The text of a query without the fields that an endpoint lacks. */
  static String document(Query<?> query, Features features) {
    Document parsed = Parser.parse(query.document());
    OperationDefinition operation =
        parsed.getFirstDefinitionOfType(OperationDefinition.class).orElseThrow();
    SelectionSet kept = trim(operation.getSelectionSet(), query.rootField(), features);
    OperationDefinition trimmed = operation.transform(builder -> builder.selectionSet(kept));
    return AstPrinter.printAstCompact(trimmed);
  }

  /** Whether a question asks for anything that an endpoint lacks. */
  static boolean isNeeded(CompiledField question, Features features) {
    String type = question.getType().rawType().getName();
    return question.getSelections().stream()
        .filter(CompiledField.class::isInstance)
        .map(CompiledField.class::cast)
        .anyMatch(field -> features.lacks(type, field.getName()) || isNeeded(field, features));
  }

  private static SelectionSet trim(SelectionSet set, CompiledField parent, Features features) {
    String type = parent.getType().rawType().getName();
    List<Selection<?>> kept = new ArrayList<>();
    for (Field field : set.getSelectionsOfType(Field.class)) {
      if (!features.lacks(type, field.getName())) {
        kept.add(below(field, parent, features));
      }
    }
    return SelectionSet.newSelectionSet(kept).build();
  }

  private static Field below(Field field, CompiledField parent, Features features) {
    if (field.getSelectionSet() == null) {
      return field;
    }
    CompiledField compiled =
        parent.getSelections().stream()
            .filter(CompiledField.class::isInstance)
            .map(CompiledField.class::cast)
            .filter(child -> child.getName().equals(field.getName()))
            .findFirst()
            .orElseThrow();
    SelectionSet kept = trim(field.getSelectionSet(), compiled, features);
    return field.transform(builder -> builder.selectionSet(kept));
  }

  @Override
  public String name() {
    return whole.name();
  }

  @Override
  public String id() {
    return whole.id();
  }

  @Override
  public Adapter<D> adapter() {
    return whole.adapter();
  }

  @Override
  public CompiledField rootField() {
    return whole.rootField();
  }

  @Override
  public void serializeVariables(
      JsonWriter writer, CustomScalarAdapters adapters, boolean withDefaults) throws IOException {
    whole.serializeVariables(writer, adapters, withDefaults);
  }
}
