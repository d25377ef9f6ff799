package io.pocoscope.devnet.market.chain;

import io.pocoscope.devnet.market.writing.EntityShape;
import io.pocoscope.devnet.market.writing.Rlc;
import java.math.BigInteger;
import java.util.List;

/** The values of an entity while they are put together; a field that is not set has no value. */
public final class Draft {
  private final EntityShape shape;
  private final Object[] values;

  Draft(EntityShape shape, String id) {
    this.shape = shape;
    this.values = new Object[shape.size()];
    text("id", id);
  }

  /** A text, an address or the id of another entity. */
  public Draft text(String field, String value) {
    values[shape.place(field)] = value;
    return this;
  }

  /** The ids of other entities. */
  public Draft ids(String field, List<String> ids) {
    values[shape.place(field)] = List.copyOf(ids);
    return this;
  }

  /** A whole number: of 32 bits where the schema says so, else of any size. */
  public Draft number(String field, long value) {
    int place = shape.place(field);
    values[place] = shape.isInt(place) ? (Object) Math.toIntExact(value) : (Object) value;
    return this;
  }

  /** A whole number of any size. */
  public Draft number(String field, BigInteger value) {
    boolean fits = value.bitLength() < Long.SIZE;
    values[shape.place(field)] = fits ? (Object) value.longValue() : value;
    return this;
  }

  /** An amount of nRLC as the subgraph stores most of them: in RLC. */
  public Draft rlc(String field, long nrlc) {
    values[shape.place(field)] = new Rlc(nrlc);
    return this;
  }

  String type() {
    return shape.type();
  }

  /** The entity's id. */
  public String id() {
    return (String) values[shape.place("id")];
  }

  /** All values, as {@linkplain #complete looked at}. */
  Object[] values() {
    return values;
  }

  /**
   * This; what the schema promises must be there.
   *
   * @throws IllegalStateException if it is not
   */
  Draft complete() {
    shape.require(values);
    return this;
  }
}
