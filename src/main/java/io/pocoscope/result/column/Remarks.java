package io.pocoscope.result.column;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.ArrayList;
import java.util.List;

/** What is said beside a result, in its order. */
public final class Remarks {
  private final List<Remark> all = new ArrayList<>();

  /** See {@link Remark#note}. */
  @FormatMethod
  @CanIgnoreReturnValue
  public Remarks note(String name, @FormatString String text, Object... values) {
    all.add(Remark.note(name, text, values));
    return this;
  }

  /** See {@link Remark#caveat}. */
  @FormatMethod
  @CanIgnoreReturnValue
  public Remarks caveat(String name, @FormatString String text, Object... values) {
    all.add(Remark.caveat(name, text, values));
    return this;
  }

  /** The last remark has one more number in it, which is kept unrounded. */
  @CanIgnoreReturnValue
  public Remarks with(String figure, Number value) {
    all.add(all.remove(all.size() - 1).with(figure, value));
    return this;
  }

  public void add(Remark remark) {
    all.add(remark);
  }

  public void addAll(List<Remark> remarks) {
    all.addAll(remarks);
  }

  public List<Remark> all() {
    return List.copyOf(all);
  }
}
