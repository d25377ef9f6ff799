package io.pocoscope.devnet.market.writing;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes pieces of JSON as bytes. Nearly all that a history holds are short texts of plain ASCII:
 * for those it takes a fraction of the time of a generator that must be ready for everything.
 */
final class JsonBytes implements Closeable {
  private static final int SIZE = 1 << 16;

  /** As many as the greatest long has, and its sign. */
  private static final int MOST_DIGITS = 20;

  private static final long NRLC = 1_000_000_000;

  private final OutputStream out;
  private final byte[] buffer = new byte[SIZE];
  private final byte[] digits = new byte[MOST_DIGITS];
  private final JsonTexts texts = new JsonTexts();
  private int used;

  /** Closes the stream when it is closed. */
  JsonBytes(OutputStream out) {
    this.out = out;
  }

  /** Bytes as they are, not more than the buffer has. */
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

  /** An amount in RLC in quotation marks. */
  void quoted(Rlc amount) throws IOException {
    if (amount.nrlc() < 0) {
      quoted(amount.decimal().toPlainString());
      return;
    }
    room(MOST_DIGITS + 3);
    buffer[used++] = '"';
    number(amount.nrlc() / NRLC);
    long rest = amount.nrlc() % NRLC;
    if (rest > 0) {
      fraction(rest);
    }
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
    byte[] bytes = texts.quoted(text);
    if (bytes.length > SIZE) {
      flush();
      out.write(bytes);
    } else {
      raw(bytes);
    }
  }

  @Override
  public void close() throws IOException {
    try (out) {
      flush();
    }
  }

  /** The decimal places of so many nRLC, without zeros at the end. */
  private void fraction(long nrlc) {
    int left = (int) nrlc;
    buffer[used++] = '.';
    three(left / 1_000_000);
    if (left % 1_000_000 > 0) {
      three(left / 1000 % 1000);
    }
    if (left % 1000 > 0) {
      three(left % 1000);
    }
    while (buffer[used - 1] == '0') {
      used--;
    }
  }

  private void three(int number) {
    buffer[used] = (byte) ('0' + number / 100);
    buffer[used + 1] = (byte) ('0' + number / 10 % 10);
    buffer[used + 2] = (byte) ('0' + number % 10);
    used += 3;
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
