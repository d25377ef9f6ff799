package io.pocoscope.devnet.schema;

import java.util.Optional;

/**
 * A field of an entity.
 *
 * @param name the field's name in the schema
 * @param kind what its value is
 * @param type the scalar, the enum, or the entity that it leads to
 * @param nonNull whether the schema promises a value
 * @param derivedFrom for what is derived: the field of the other entity that points back here
 */
public record Field(
    String name, Kind kind, String type, boolean nonNull, Optional<String> derivedFrom) {

  /** Its type, as the schema writes it. */
  public String declared() {
    return (kind.list() ? "[" + type + "!]" : type) + (nonNull ? "!" : "");
  }

  /** What a field's value is. */
  public enum Kind {
    SCALAR,
    ENUM,
    /** One entity, by its id. */
    REFERENCE,
    /** Several entities, by a stored list of ids. */
    REFERENCES,
    /** The one entity that points back here. */
    DERIVED_ONE,
    /** The entities that point back here. */
    DERIVED_MANY;

    /** Whether the value stands in the entity's own version. */
    public boolean stored() {
      return this != DERIVED_ONE && this != DERIVED_MANY;
    }

    /** Whether it leads to other entities. */
    public boolean relation() {
      return this != SCALAR && this != ENUM;
    }

    /** Whether it gives a list. */
    public boolean list() {
      return this == REFERENCES || this == DERIVED_MANY;
    }
  }
}
