package io.pocoscope.store.answer;

import io.pocoscope.store.StoreFailure;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** A file of saved answers, gzipped or not, or standard input. */
public final class AnswerFile {
  private static final int GZIP_MAGIC_1 = 0x1f;
  private static final int GZIP_MAGIC_2 = 0x8b;

  private final String name;
  private final Source source;

  private AnswerFile(String name, Source source) {
    this.name = name;
    this.source = source;
  }

  public static AnswerFile at(Path path) {
    return new AnswerFile(path.toString(), () -> Files.newInputStream(path));
  }

  public static AnswerFile of(InputStream standardInput) {
    return new AnswerFile("standard input", () -> standardInput);
  }

  /** How messages call it. */
  public String name() {
    return name;
  }

  /** Its bytes, unpacked where they are gzipped, whatever the file is called. */
  InputStream open() throws IOException {
    BufferedInputStream in = new BufferedInputStream(source.open());
    try {
      in.mark(3);
      boolean gzipped = in.read() == GZIP_MAGIC_1 && in.read() == GZIP_MAGIC_2;
      in.reset();
      return gzipped ? new GZIPInputStream(in) : in;
    } catch (IOException failure) {
      in.close();
      throw failure;
    }
  }

  StoreFailure unreadable(IOException failure) {
    String why = String.valueOf(failure.getMessage());
    if (failure instanceof EOFException) {
      why = "it ends too early";
    } else if (failure instanceof AccessDeniedException) {
      why = "permission denied";
    }
    return new StoreFailure.BadInput(name, "reading it", why);
  }

  private interface Source {
    InputStream open() throws IOException;
  }
}
