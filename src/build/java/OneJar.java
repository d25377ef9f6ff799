import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Puts the program, and what it comes to use of its libraries, into one jar, at build time: {@code
 * one.jar MainClass,OtherClass… program.jar folder-of-libraries [folder-of-native-libraries]}. The
 * same files give the same bytes.
 *
 * <p>A class is used if one that is used names it, be it in a mere text, where the names stand that
 * reflection goes by; the first are those that are given. One whose name is put together at run
 * time would be missed: native code does that, so that DuckDB's are there all. Of a library that is
 * not used nothing is there.
 */
public final class OneJar {
  private static final List<String> WHOLE = List.of("org/duckdb/");
  private static final String SERVICES = "META-INF/services/";

  /** What compilers, module systems and signatures alone have a use for. */
  private static final Pattern USELESS =
      Pattern.compile(
          ".*/|(.*/)?module-info\\.class|.*\\.kotlin_(builtins|metadata|module)"
              + "|META-INF/(MANIFEST\\.MF|INDEX\\.LIST|.*\\.(SF|RSA|DSA|EC))"
              + "|META-INF/(maven|versions|proguard|com\\.android\\.tools|native-image)/.*");

  private static final Pattern LICENCE =
      Pattern.compile("(META-INF/)?([^/]*(LICENSE|NOTICE)[^/]*)");

  private static final Pattern NAME = Pattern.compile("[\\w$-]+([./][\\w$-]+)+");
  private static final Pattern IN_DESCRIPTOR = Pattern.compile("L([\\w$-]+(/[\\w$-]+)+)[;<]");

  /** Nothing here is of a time; of the very first that a zip file knows Java notes the zone too. */
  private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0, 2);

  private final Map<String, byte[]> classes = new HashMap<>();
  private final Map<String, String> libraryOf = new HashMap<>();
  private final Map<String, Map<String, byte[]>> resources = new LinkedHashMap<>();
  private final Set<String> used = new TreeSet<>();
  private final Deque<String> toLookAt = new ArrayDeque<>();

  private OneJar() {}

  public static void main(String[] args) throws IOException {
    List<String> first = List.of(args[1].split(","));
    OneJar jar = new OneJar();
    jar.read(Path.of(args[2]));
    for (Path library : files(Path.of(args[3]), ".jar")) {
      jar.read(library);
    }
    jar.use(first);
    Map<String, byte[]> entries = jar.entries();
    for (Path library : args.length > 4 ? files(Path.of(args[4]), "") : List.<Path>of()) {
      entries.put(library.getFileName().toString(), Files.readAllBytes(library));
    }
    write(Path.of(args[0]), manifest(first.get(0)), entries);
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(end)).sorted().toList();
    }
  }

  private void read(Path file) throws IOException {
    String library = file.getFileName().toString().replaceFirst("\\.jar$", "");
    Map<String, byte[]> others = new TreeMap<>();
    try (ZipFile jar = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(jar.entries())) {
        String name = entry.getName();
        if (USELESS.matcher(name).matches()) {
          continue;
        }
        byte[] bytes = jar.getInputStream(entry).readAllBytes();
        if (!name.endsWith(".class")) {
          others.put(name, bytes);
        } else if (classes.putIfAbsent(withoutEnd(name), bytes) == null) {
          libraryOf.put(withoutEnd(name), library);
        }
      }
    }
    resources.put(library, others);
  }

  private static String withoutEnd(String file) {
    return file.substring(0, file.length() - ".class".length());
  }

  private void use(List<String> first) throws IOException {
    for (String name : first) {
      if (!classes.containsKey(slashed(name))) {
        throw new IOException("there is no class " + name);
      }
      use(name);
    }
    for (String name : classes.keySet()) {
      if (WHOLE.stream().anyMatch(name::startsWith)) {
        use(name);
      }
    }
    do {
      while (!toLookAt.isEmpty()) {
        for (String text : texts(classes.get(toLookAt.remove()))) {
          NAME.matcher(text).results().forEach(found -> use(found.group()));
          IN_DESCRIPTOR.matcher(text).results().forEach(found -> use(found.group(1)));
        }
      }
      resources.values().forEach(files -> files.forEach(this::useProviders));
    } while (!toLookAt.isEmpty());
  }

  private void use(String name) {
    String slashed = slashed(name);
    if (classes.containsKey(slashed) && used.add(slashed)) {
      toLookAt.add(slashed);
    }
  }

  /** Those who provide a service, where it is the JDK's, or used itself. */
  private void useProviders(String file, byte[] providers) {
    if (file.startsWith(SERVICES)) {
      String service = file.substring(SERVICES.length());
      if (service.startsWith("java.") || used.contains(slashed(service))) {
        new String(providers, UTF_8).lines().map(String::strip).forEach(this::use);
      }
    }
  }

  private static String slashed(String name) {
    return name.replace('.', '/');
  }

  /** The texts in a class's pool of constants: among them are the names of all that it names. */
  private static List<String> texts(byte[] bytes) throws IOException {
    List<String> texts = new ArrayList<>();
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    in.skipNBytes(8);
    int constants = in.readUnsignedShort();
    for (int i = 1; i < constants; i++) {
      int kind = in.readUnsignedByte();
      switch (kind) {
        case 1 -> texts.add(in.readUTF());
        case 5, 6 -> { // a long or a double counts twice
          in.skipNBytes(8);
          i++;
        }
        case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
        case 15 -> in.skipNBytes(3);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
        default -> throw new IOException("a constant of kind " + kind);
      }
    }
    return texts;
  }

  private Map<String, byte[]> entries() {
    Map<String, byte[]> entries = new TreeMap<>();
    Set<String> libraries = new TreeSet<>();
    for (String name : used) {
      entries.put(name + ".class", classes.get(name));
      libraries.add(libraryOf.get(name));
    }
    for (String library : libraries) {
      resources.get(library).forEach((name, bytes) -> put(entries, library, name, bytes));
    }
    return entries;
  }

  /** A service that several provide is provided by all, and every library's licence is kept. */
  private static void put(Map<String, byte[]> entries, String library, String name, byte[] bytes) {
    Matcher licence = LICENCE.matcher(name);
    if (name.startsWith(SERVICES)) {
      entries.merge(name, bytes, OneJar::oneBelowTheOther);
    } else if (licence.matches()) {
      entries.put("META-INF/licenses/" + library + "/" + licence.group(2), bytes);
    } else {
      entries.putIfAbsent(name, bytes);
    }
  }

  private static byte[] oneBelowTheOther(byte[] one, byte[] other) {
    return (new String(one, UTF_8) + "\n" + new String(other, UTF_8)).getBytes(UTF_8);
  }

  private static byte[] manifest(String mainClass) throws IOException {
    Manifest manifest = new Manifest();
    Attributes main = manifest.getMainAttributes();
    main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    main.put(Attributes.Name.MAIN_CLASS, mainClass);
    // DuckDB is a native library; newer JDKs warn of those that nobody has allowed.
    main.putValue("Enable-Native-Access", "ALL-UNNAMED");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    manifest.write(bytes);
    return bytes.toByteArray();
  }

  private static void write(Path file, byte[] manifest, Map<String, byte[]> entries)
      throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    try (ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
      to.setLevel(Deflater.BEST_COMPRESSION);
      write(to, "META-INF/MANIFEST.MF", manifest);
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        write(to, entry.getKey(), entry.getValue());
      }
    }
  }

  private static void write(ZipOutputStream to, String name, byte[] bytes) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(TIME);
    to.putNextEntry(entry);
    to.write(bytes);
    to.closeEntry();
  }
}
