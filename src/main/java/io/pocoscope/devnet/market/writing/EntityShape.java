package io.pocoscope.devnet.market.writing;

import io.pocoscope.devnet.schema.EntityType;
import io.pocoscope.devnet.schema.Field;
import java.util.List;
import java.util.Locale;

/** The stored fields of an entity, in the order of the schema. */
public final class EntityShape {
  private final String type;
  private final List<String> fields;
  private final boolean[] ints;
  private final boolean[] nonNulls;

  /** The places of the fields, from 1 on, by the {@linkplain #slot slots} of their names. */
  private final int[] slots;

  private final String[] names;

  EntityShape(EntityType type) {
    List<Field> stored =
        type.fields().values().stream().filter(field -> field.kind().stored()).toList();
    this.type = type.name();
    this.fields = stored.stream().map(Field::name).toList();
    this.names = fields.toArray(new String[0]);
    this.ints = new boolean[names.length];
    this.nonNulls = new boolean[names.length];
    // Four times as many slots as names, so that nearly each has one of its own.
    this.slots = new int[Integer.highestOneBit(names.length) * 8];
    for (int i = 0; i < names.length; i++) {
      ints[i] = stored.get(i).type().equals("Int");
      nonNulls[i] = stored.get(i).nonNull();
      int slot = slot(names[i]);
      while (slots[slot] > 0) {
        slot = after(slot);
      }
      slots[slot] = i + 1;
    }
  }

  /** The entity's name in the schema. */
  public String type() {
    return type;
  }

  /** The names of the fields. */
  public List<String> fields() {
    return fields;
  }

  /** How many fields there are. */
  public int size() {
    return names.length;
  }

  /**
   * Where a field stands, from 0 on. It is asked for every value that is ever made: a map takes
   * several times as long.
   *
   * @throws IllegalArgumentException if the entity stores no such field
   */
  public int place(String field) {
    for (int slot = slot(field); slots[slot] > 0; slot = after(slot)) {
      if (names[slots[slot] - 1].equals(field)) {
        return slots[slot] - 1;
      }
    }
    throw new IllegalArgumentException(String.format(Locale.ROOT, "%s stores no %s", type, field));
  }

  /** Whether the field at a place is a whole number of 32 bits. */
  public boolean isInt(int place) {
    return ints[place];
  }

  /**
   * Looks whether there is a value wherever the schema promises one.
   *
   * @throws IllegalStateException if one is missing
   */
  public void require(Object... values) {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null && nonNulls[i]) {
        throw new IllegalStateException(type + " without " + names[i]);
      }
    }
  }

  private int slot(String field) {
    int hash = field.hashCode();
    return (hash ^ (hash >>> 15)) & (slots.length - 1);
  }

  private int after(int slot) {
    return (slot + 1) & (slots.length - 1);
  }
}
