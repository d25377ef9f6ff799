package io.pocoscope.devnet.market.writing;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * Texts as JSON has them. Keeps those that have come before: addresses, and ids of tasks and
 * transactions, come dozens of times, mostly as the same object.
 */
final class JsonTexts {
  private static final int PLACES = 1 << 11;

  /** Longer texts are seldom, and could fill memory. */
  private static final int LONGEST_KEPT = 1 << 12;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
  private static final long ONES = 0x0101010101010101L;
  private static final long TOPS = 0x8080808080808080L;

  private final String[] texts = new String[PLACES];
  private final byte[][] quoted = new byte[PLACES][];

  /** A text in quotation marks, in UTF-8; nobody may change it. */
  // To compare what is in two objects takes as long as to encode one of them.
  @SuppressWarnings("ReferenceEquality")
  byte[] quoted(String text) {
    int hash = text.hashCode();
    int place = (hash ^ (hash >>> 16)) & (PLACES - 1);
    if (texts[place] == text) {
      return quoted[place];
    }
    byte[] bytes = encoded(text);
    if (bytes.length <= LONGEST_KEPT) {
      texts[place] = text;
      quoted[place] = bytes;
    }
    return bytes;
  }

  private static byte[] encoded(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    byte[] inner = isPlain(utf8) ? utf8 : JsonStringEncoder.getInstance().quoteAsUTF8(text);
    byte[] bytes = new byte[inner.length + 2];
    bytes[0] = '"';
    System.arraycopy(inner, 0, bytes, 1, inner.length);
    bytes[bytes.length - 1] = '"';
    return bytes;
  }

  /** Whether bytes stand in JSON as they are: printable ASCII but quotation marks, backslashes. */
  private static boolean isPlain(byte[] bytes) {
    int done = 0;
    for (; done + Long.BYTES <= bytes.length; done += Long.BYTES) {
      if (!isPlain((long) EIGHT.get(bytes, done))) {
        return false;
      }
    }
    for (; done < bytes.length; done++) {
      byte one = bytes[done];
      if (one < ' ' || one > '~' || one == '"' || one == '\\') {
        return false;
      }
    }
    return true;
  }

  /** The same of eight bytes at once: one that is not plain has its top bit set in one of these. */
  private static boolean isPlain(long eight) {
    long controls = eight - ONES * ' ';
    long delete = eight + ONES;
    long quotes = (eight ^ ONES * '"') - ONES;
    long backslashes = (eight ^ ONES * '\\') - ONES;
    return ((eight | controls | delete | quotes | backslashes) & TOPS) == 0;
  }
}
