package io.pocoscope.devnet.market.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pocoscope.devnet.schema.ApiSchema;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityShapeTest {
  private final EntityShapes shapes = new EntityShapes(ApiSchema.ofPoco());

  @ParameterizedTest
  @ValueSource(strings = {"Task", "Deal", "Account", "Transaction", "Protocol", "DatasetOrder"})
  void everyFieldHasItsPlace(String type) {
    EntityShape shape = shapes.of(type);
    List<String> fields = shape.fields();
    assertThat(fields).hasSize(shape.size()).contains("id");
    assertThat(fields).allSatisfy(it -> assertThat(fields.get(shape.place(it))).isEqualTo(it));
  }

  @Test
  void aFieldThatIsNotStoredHasNone() {
    EntityShape task = shapes.of("Task");
    for (String field : List.of("", "nothing", "taskEvents", "Id")) {
      assertThatThrownBy(() -> task.place(field))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("Task stores no " + field);
    }
  }

  @Test
  void whatTheSchemaPromisesMustBeThere() {
    EntityShape account = shapes.of("Account");
    Object[] values = new Object[account.size()];
    assertThatThrownBy(() -> account.require(values))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Account without id");
  }
}
