package io.pocoscope.devnet.market.writing;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes pieces of JSON as bytes. Nearly all that a history holds are short texts of plain ASCII:
 * for those it takes half the time of a generator that must be ready for everything.
 */
final class JsonBytes implements Closeable {
  private static final int SIZE = 1 << 16;

  /** As many as the greatest long has, and its sign. */
  private static final int MOST_DIGITS = 20;

  private final OutputStream out;
  private final byte[] buffer = new byte[SIZE];
  private final byte[] digits = new byte[MOST_DIGITS];
  private int used;

  /** Closes the stream when it is closed. */
  JsonBytes(OutputStream out) {
    this.out = out;
  }

  /** Bytes as they are, fewer than the buffer has. */
  void raw(byte[] bytes) throws IOException {
    room(bytes.length);
    System.arraycopy(bytes, 0, buffer, used, bytes.length);
    used += bytes.length;
  }

  /** A whole number in quotation marks. */
  void quoted(long number) throws IOException {
    room(MOST_DIGITS + 2);
    buffer[used++] = '"';
    number(number);
    buffer[used++] = '"';
  }

  /** A whole number. */
  void number(long number) throws IOException {
    room(MOST_DIGITS);
    if (number < 0) {
      raw(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
      return;
    }
    int first = MOST_DIGITS;
    long left = number;
    do {
      digits[--first] = (byte) ('0' + left % 10);
      left /= 10;
    } while (left > 0);
    System.arraycopy(digits, first, buffer, used, MOST_DIGITS - first);
    used += MOST_DIGITS - first;
  }

  /** A text in quotation marks. */
  void quoted(String text) throws IOException {
    if (text.length() > SIZE - 2) {
      encoded(text);
      return;
    }
    room(text.length() + 2);
    int start = used;
    buffer[used++] = '"';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || c > '~' || c == '"' || c == '\\') {
        used = start;
        encoded(text);
        return;
      }
      buffer[used++] = (byte) c;
    }
    buffer[used++] = '"';
  }

  @Override
  public void close() throws IOException {
    try (out) {
      flush();
    }
  }

  private void encoded(String text) throws IOException {
    flush();
    out.write('"');
    out.write(JsonStringEncoder.getInstance().quoteAsUTF8(text));
    out.write('"');
  }

  private void room(int bytes) throws IOException {
    if (used + bytes > SIZE) {
      flush();
    }
  }

  private void flush() throws IOException {
    out.write(buffer, 0, used);
    used = 0;
  }
}
