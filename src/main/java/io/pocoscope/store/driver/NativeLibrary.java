package io.pocoscope.store.driver;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.duckdb.DuckDBDriver;

/**
 * The library that the driver needs on a machine. The driver takes it from its jar, from the JVM's
 * library path, or from the folder of the jar; a build may have kept those of other machines alone.
 */
public final class NativeLibrary {
  private static final List<String> PLATFORMS =
      List.of("linux_amd64", "linux_arm64", "osx_universal", "windows_amd64");

  private NativeLibrary() {}

  /**
   * A library that is not there.
   *
   * @param needed the platform of this machine, as the driver names it
   * @param held the platforms whose libraries are there
   */
  public record Missing(String needed, List<String> held) {}

  /** What is missing on this machine. */
  public static Optional<Missing> missing() {
    return missing(platform(System.getProperty("os.name"), System.getProperty("os.arch")));
  }

  /** What is missing on a machine of a platform. */
  static Optional<Missing> missing(String needed) {
    return isHeld(needed) || isOnLibraryPath()
        ? Optional.empty()
        : Optional.of(
            new Missing(needed, PLATFORMS.stream().filter(NativeLibrary::isHeld).toList()));
  }

  /** As the driver names a platform, from what Java says of the machine. */
  static String platform(String system, String processor) {
    String os = system.toLowerCase(Locale.ROOT).strip();
    if (os.startsWith("mac")) {
      return "osx_universal";
    }
    String name = os.startsWith("windows") ? "windows" : os.startsWith("linux") ? "linux" : os;
    String arch = processor.toLowerCase(Locale.ROOT).strip();
    return name
        + "_"
        + switch (arch) {
          case "x86_64", "amd64" -> "amd64";
          case "aarch64", "arm64" -> "arm64";
          default -> arch;
        };
  }

  private static boolean isHeld(String platform) {
    String file = "libduckdb_java.so_" + platform;
    return besideDriver().map(folder -> Files.exists(folder.resolve(file))).orElse(false)
        || DuckDBDriver.class.getResource("/" + file) != null;
  }

  private static boolean isOnLibraryPath() {
    String file = System.mapLibraryName("duckdb_java");
    return Stream.of(System.getProperty("java.library.path", "").split(File.pathSeparator, -1))
        .anyMatch(folder -> new File(folder, file).exists());
  }

  private static Optional<Path> besideDriver() {
    CodeSource source = DuckDBDriver.class.getProtectionDomain().getCodeSource();
    try {
      return source == null
          ? Optional.empty()
          : Optional.ofNullable(Path.of(source.getLocation().toURI()).getParent());
    } catch (URISyntaxException notAFile) {
      return Optional.empty();
    }
  }
}
