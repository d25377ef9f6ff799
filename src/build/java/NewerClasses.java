import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Copies a library whose classes are in the format of Java 5 with its classes in that of Java 17,
 * and otherwise as they are, at build time: no archive of loaded classes takes the older ones in,
 * nor ours that extend them. Run by Maven with ASM on its class path: {@code library copy}.
 */
public final class NewerClasses {
  private NewerClasses() {}

  public static void main(String[] args) throws IOException {
    Path library = Path.of(args[0]);
    Path copy = Path.of(args[1]);
    Files.createDirectories(copy.toAbsolutePath().getParent());
    try (URLClassLoader known =
            new URLClassLoader(
                new URL[] {library.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
        ZipFile from = new ZipFile(library.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        try (InputStream bytes = from.getInputStream(entry)) {
          write(to, entry, newer(entry.getName(), bytes.readAllBytes(), known));
        }
      }
    }
    // An archive of loaded classes fits only libraries of the time that they had then.
    Files.setLastModifiedTime(copy, Files.getLastModifiedTime(library));
  }

  private static void write(ZipOutputStream to, ZipEntry entry, byte[] bytes) throws IOException {
    ZipEntry copied = new ZipEntry(entry.getName());
    copied.setTimeLocal(entry.getTimeLocal());
    to.putNextEntry(copied);
    to.write(bytes);
  }

  private static byte[] newer(String name, byte[] bytes, ClassLoader known) {
    if (!name.endsWith(".class") || name.endsWith("module-info.class")) {
      return bytes;
    }
    ClassReader reader = new ClassReader(bytes);
    if (reader.readUnsignedShort(6) >= Opcodes.V17) {
      return bytes;
    }
    // Java 7 and later want to be told the types on the stack wherever branches meet.
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return known;
          }
        };
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int version, int access, String type, String sign, String parent, String[] faces) {
            super.visit(Opcodes.V17, access, type, sign, parent, faces);
          }
        },
        ClassReader.SKIP_FRAMES);
    return writer.toByteArray();
  }
}
