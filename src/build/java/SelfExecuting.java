import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * Puts a script in front of a jar, so that the one file runs by itself and is a jar still, at build
 * time: {@code file script jar}. A zip file says where in the file its entries are, so that they
 * are told how far they have moved.
 */
public final class SelfExecuting {
  private static final int ENTRY = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;

  private SelfExecuting() {}

  public static void main(String[] args) throws IOException {
    byte[] script = Files.readAllBytes(Path.of(args[1]));
    byte[] jar = Files.readAllBytes(Path.of(args[2]));
    move(ByteBuffer.wrap(jar).order(ByteOrder.LITTLE_ENDIAN), script.length);
    Path file = Path.of(args[0]);
    try (OutputStream to = Files.newOutputStream(file)) {
      to.write(script);
      to.write(jar);
    }
    if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  /** The list of entries is at the end of the file, and where it begins at the end of the list. */
  private static void move(ByteBuffer zip, int by) throws IOException {
    int end = zip.capacity() - END_LENGTH;
    require(zip.getInt(end) == END, "has a comment, or is no zip file");
    int entries = Short.toUnsignedInt(zip.getShort(end + 10));
    require(entries < 0xffff, "has too many entries");
    int entry = zip.getInt(end + 16);
    for (int i = 0; i < entries; i++) {
      require(zip.getInt(entry) == ENTRY, "lists no entry where one should be");
      zip.putInt(entry + 42, zip.getInt(entry + 42) + by);
      entry +=
          46
              + Short.toUnsignedInt(zip.getShort(entry + 28))
              + Short.toUnsignedInt(zip.getShort(entry + 30))
              + Short.toUnsignedInt(zip.getShort(entry + 32));
    }
    require(entry == end, "has more behind its entries");
    zip.putInt(end + 16, zip.getInt(end + 16) + by);
  }

  private static void require(boolean holds, String otherwise) throws IOException {
    if (!holds) {
      throw new IOException("the jar " + otherwise);
    }
  }
}
