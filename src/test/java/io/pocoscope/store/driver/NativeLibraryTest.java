package io.pocoscope.store.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which native library is wanted, and whether it is there. */
class NativeLibraryTest {
  @ParameterizedTest
  @CsvSource({
    "Linux, amd64, linux_amd64",
    "Linux, aarch64, linux_arm64",
    "Linux, riscv64, linux_riscv64",
    "Mac OS X, aarch64, osx_universal",
    "Mac OS X, x86_64, osx_universal",
    "Windows 11, amd64, windows_amd64"
  })
  void platformsHaveTheDriversNames(String system, String processor, String platform) {
    assertThat(NativeLibrary.platform(system, processor)).isEqualTo(platform);
  }

  /** The driver does not tell the name to anybody. */
  @Test
  void thisMachineIsNamedAsTheDriverNamesIt() throws ReflectiveOperationException {
    Method name = Class.forName("org.duckdb.DuckDBNative").getDeclaredMethod("nativeLibName");
    name.setAccessible(true);
    assertThat(name.invoke(null))
        .isEqualTo(
            "libduckdb_java.so_"
                + NativeLibrary.platform(
                    System.getProperty("os.name"), System.getProperty("os.arch")));
  }

  @Test
  void nothingIsMissingWhereTestsRun() {
    assertThat(NativeLibrary.missing()).isEmpty();
  }

  @Test
  void whereItIsMissingThoseThatAreThereAreNamed() {
    NativeLibrary.Missing missing = NativeLibrary.missing("plan9_mips").orElseThrow();
    assertThat(missing.needed()).isEqualTo("plan9_mips");
    assertThat(missing.held()).contains("linux_amd64", "windows_amd64");
  }
}
