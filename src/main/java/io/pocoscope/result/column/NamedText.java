package io.pocoscope.result.column;

import io.pocoscope.api.Pocoscope;
import io.pocoscope.text.ForeignText;
import io.pocoscope.text.TextWidth;
import java.util.List;
import java.util.Optional;

/** An address in a sentence, with what its owner calls it. */
public final class NamedText {
  private static final int LONGEST = 30;

  private NamedText() {}

  /**
   * What is shown of an address, and its name behind that.
   *
   * @param shown the address, whole or in part
   * @param address whose name it is
   */
  public static String of(String shown, String address, Pocoscope poco) {
    return shown + inBrackets(poco.names(List.of(address)).of(address));
  }

  /** Nothing where there is no name. */
  public static String inBrackets(Optional<String> name) {
    return name.map(it -> " (" + TextWidth.cut(ForeignText.line(it.strip()), LONGEST) + ")")
        .orElse("");
  }
}
