package io.pocoscope.result.column;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import java.util.ArrayList;
import java.util.List;

/** What is said beside a result, in its order. */
public final class Remarks {
  private final List<Remark> all = new ArrayList<>();

  /** See {@link Remark#note}. */
  @FormatMethod
  public void note(String name, @FormatString String text, Object... values) {
    all.add(Remark.note(name, text, values));
  }

  /** See {@link Remark#caveat}. */
  @FormatMethod
  public void caveat(String name, @FormatString String text, Object... values) {
    all.add(Remark.caveat(name, text, values));
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
