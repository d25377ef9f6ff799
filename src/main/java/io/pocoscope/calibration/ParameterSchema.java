package io.pocoscope.calibration;

import io.pocoscope.store.Resource;

/** The JSON Schema (draft 2020-12) of what {@link ParameterJson} writes. */
public final class ParameterSchema {
  private ParameterSchema() {}

  public static String text() {
    return Resource.text(ParameterSchema.class, "parameters.schema.json");
  }
}
