package io.pocoscope.store.answer;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Unpacks gzip, all members of a file. Java's own class takes a pipe that has nothing to give yet
 * for one that has ended, and whatever is no member for nothing: both would lose rows unheard.
 */
final class GzipMembers extends GZIPInputStream {
  private static final int BUFFER = 1 << 16;

  /** Length of what ends a member: its checksum and size. */
  private static final int TRAILER = 8;

  GzipMembers(InputStream packed) throws IOException {
    super(new Patient(packed), BUFFER);
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    if (read < 0) {
      requireNothingAfterIt();
    }
    return read;
  }

  private void requireNothingAfterIt() throws IOException {
    for (int i = len - inf.getRemaining() + TRAILER; i < len; i++) {
      require(isPadding(buf[i]));
    }
    for (int next = in.read(); next >= 0; next = in.read()) {
      require(isPadding(next));
    }
  }

  private static boolean isPadding(int next) {
    return next == 0 || next == '\n' || next == '\r';
  }

  private static void require(boolean padding) throws ZipException {
    if (!padding) {
      throw new ZipException("something that is not gzip follows what is");
    }
  }

  /** Waits for a next byte before it says whether there is one. */
  private static final class Patient extends FilterInputStream {
    Patient(InputStream in) {
      super(new PushbackInputStream(in, 1));
    }

    @Override
    public int available() throws IOException {
      int next = in.read();
      if (next < 0) {
        return 0;
      }
      ((PushbackInputStream) in).unread(next);
      return Math.max(1, in.available());
    }
  }
}
