package io.pocoscope.devnet.market.writing;

import com.sun.nio.file.ExtendedOpenOption;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A new file that may become greater than memory. Where the file system can, its blocks go to the
 * disk past the system's cache: to make room there for many gigabytes, which nobody reads soon,
 * takes more processor time than to make a market up, and pushes out what others read.
 */
public final class GreatFile extends OutputStream {
  private static final int SIZE = 1 << 20;

  private final Path file;
  private final ByteBuffer buffer;
  private FileChannel channel;
  private boolean direct;
  private boolean closed;

  private GreatFile(Path file, FileChannel channel, int alignment) {
    this.file = file;
    this.channel = channel;
    this.direct = alignment > 1;
    this.buffer = ByteBuffer.allocateDirect(SIZE + alignment).alignedSlice(alignment).limit(SIZE);
  }

  /** Creates it, or empties it where it is there. */
  public static GreatFile create(Path file) throws IOException {
    FileChannel plain =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE);
    try {
      int alignment = Math.toIntExact(Files.getFileStore(file).getBlockSize());
      if (alignment > 1 && SIZE % alignment == 0) {
        FileChannel past =
            FileChannel.open(file, StandardOpenOption.WRITE, ExtendedOpenOption.DIRECT);
        plain.close();
        return new GreatFile(file, past, alignment);
      }
    } catch (IOException | UnsupportedOperationException notHere) {
      // Such as in a file system that is memory.
      return new GreatFile(file, plain, 1);
    }
    return new GreatFile(file, plain, 1);
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int done = 0;
    while (done < length) {
      int part = Math.min(length - done, buffer.remaining());
      buffer.put(bytes, offset + done, part);
      done += part;
      if (!buffer.hasRemaining()) {
        empty();
      }
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      if (direct && buffer.position() > 0) {
        endPlainly();
      }
      empty();
    } finally {
      channel.close();
    }
  }

  /** The last bytes fill no block, and only whole ones go past the cache. */
  private void endPlainly() throws IOException {
    long size = channel.position();
    channel.close();
    channel = FileChannel.open(file, StandardOpenOption.WRITE).position(size);
    direct = false;
  }

  private void empty() throws IOException {
    buffer.flip();
    if (direct && channel.position() == 0) {
      emptyDirectlyOrPlainly();
    } else {
      emptyBuffer();
    }
    buffer.clear();
  }

  /**
   * A file system may open a file so and then refuse to write; a disk that is full says it again.
   */
  private void emptyDirectlyOrPlainly() throws IOException {
    try {
      emptyBuffer();
    } catch (IOException refused) {
      endPlainly();
      emptyBuffer();
    }
  }

  private void emptyBuffer() throws IOException {
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }
}
