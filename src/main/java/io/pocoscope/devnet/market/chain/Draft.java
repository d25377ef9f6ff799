package io.pocoscope.devnet.market.chain;

import io.pocoscope.devnet.market.writing.EntityShape;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;

/** The values of an entity while they are put together; a field that is not set has no value. */
public final class Draft {
  private static final int RLC_DECIMALS = 9;

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
    boolean isInt = shape.field(place).type().equals("Int");
    values[place] = isInt ? (Object) Math.toIntExact(value) : BigInteger.valueOf(value);
    return this;
  }

  /** A whole number of any size. */
  public Draft number(String field, BigInteger value) {
    values[shape.place(field)] = value;
    return this;
  }

  /** An amount of nRLC as the subgraph stores most of them: in RLC. */
  public Draft rlc(String field, long nrlc) {
    long unscaled = nrlc;
    int scale = nrlc == 0 ? 0 : RLC_DECIMALS;
    while (scale > 0 && unscaled % 10 == 0) {
      unscaled /= 10;
      scale--;
    }
    values[shape.place(field)] = BigDecimal.valueOf(unscaled, scale);
    return this;
  }

  String type() {
    return shape.type();
  }

  /** The entity's id. */
  public String id() {
    return (String) values[shape.place("id")];
  }

  /** All values; what the schema promises must be there. */
  Object[] values() {
    for (int i = 0; i < values.length; i++) {
      if (values[i] == null && shape.field(i).nonNull()) {
        throw new IllegalStateException(shape.type() + " without " + shape.field(i).name());
      }
    }
    return values;
  }
}
