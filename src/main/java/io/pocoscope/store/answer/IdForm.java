package io.pocoscope.store.answer;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What an id looks like, which narrows down what its row can be. */
enum IdForm {
  /** {@code <block>-<log index>}. */
  EVENT("\\d{1,12}-\\d{1,6}"),
  /** {@code <task>-<worker>}, or anything of two hashes. */
  CONTRIBUTION("0x[0-9a-f]+-0x[0-9a-f]+"),
  /** {@code <bulk>-<index>}. */
  SLICE("0x[0-9a-f]+-\\d+"),
  ADDRESS("0x[0-9a-f]{40}"),
  HASH("0x[0-9a-f]{64}"),
  OTHER_HEX("0x[0-9a-f]+"),
  NUMBER("\\d+"),
  WORD("[a-z][a-z0-9]*");

  private final Pattern pattern;

  IdForm(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  /** The form of an id; none where no entity has such ids. */
  static Set<IdForm> of(String id) {
    String lower = id.toLowerCase(Locale.ROOT);
    for (IdForm form : values()) {
      if (form.pattern.matcher(lower).matches()) {
        return Set.of(form);
      }
    }
    return Set.of();
  }
}
