package io.pocoscope.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.pocoscope.calibration.ParameterSchema;
import java.util.List;

/** What the JSON Schema that ships has against a parameter file. */
public final class SchemaCheck {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(ParameterSchema.text());

  private SchemaCheck() {}

  /** Nothing where it is as it should be. */
  public static List<String> against(JsonNode file) {
    return SCHEMA.validate(file.toString(), InputFormat.JSON).stream()
        .map(ValidationMessage::getMessage)
        .toList();
  }
}
