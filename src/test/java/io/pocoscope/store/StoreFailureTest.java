package io.pocoscope.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.pocoscope.store.driver.NativeLibrary;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StoreFailureTest {
  private static final Path FILE = Path.of("a.duckdb");

  static Stream<Arguments> failures() {
    SQLException cause = new SQLException("IO Error: it broke");
    return Stream.of(
        arguments(
            new StoreFailure.Locked(FILE, "process 7", cause),
            6,
            "a.duckdb is in use by process 7: wait until it ends, or stop it, and run the command"
                + " again"),
        arguments(
            new StoreFailure.NotThere(FILE),
            2,
            "there is no store at a.duckdb: fill one with 'pocoscope import FILE' or 'pocoscope"
                + " sync --network arbitrum', or name another with --db"),
        arguments(
            new StoreFailure.Unopenable(FILE, "it is full to 100%", cause),
            2,
            "a.duckdb cannot be opened: it is full to 100%; name another file with --db"),
        arguments(
            new StoreFailure.Damaged(FILE, cause),
            7,
            "a.duckdb is no whole store, as one that was cut off, or copied while it was written (IO"
                + " Error: it broke): take another copy, or import or sync anew, into another file"
                + " that --db names"),
        arguments(
            new StoreFailure.OtherFormat(FILE, Optional.of("v2.0.0"), cause),
            7,
            "a.duckdb was made by DuckDB v2.0.0, in a format that this program's DuckDB does not"
                + " read: have that one copy it (ATTACH 'older.duckdb' (STORAGE_VERSION 'v1.0.0');"
                + " COPY FROM DATABASE …), or build pocoscope with its driver"
                + " (-Dduckdb.version=2.0.0.1)"),
        arguments(
            new StoreFailure.OtherPlatform(
                new NativeLibrary.Missing("linux_amd64", List.of("linux_arm64", "osx_universal"))),
            2,
            "this pocoscope holds DuckDB's native library for linux_arm64, osx_universal, not for"
                + " this machine (linux_amd64): get one that does, or build it (mvn -B package"
                + " -Prelease -Dnative=linux_amd64)"),
        arguments(
            new StoreFailure.NoLibrary(cause),
            2,
            "DuckDB's native library cannot be loaded. Beside the driver, in target/lib or a"
                + " release's lib, there should be one for this machine (else remove target, which"
                + " builds it again, or unpack the release again), in a folder"
                + " that is not mounted noexec; where the driver holds it, it is unpacked into "
                + System.getProperty("java.io.tmpdir")
                + ", which has to be there, with 61 MB of room, and not noexec: name another folder"
                + " with POCOSCOPE_JAVA_OPTS=-Djava.io.tmpdir=FOLDER"),
        arguments(
            new StoreFailure.NotAStore(FILE, "it is no DuckDB file", cause),
            7,
            "a.duckdb is not a pocoscope store that this version reads: it is no DuckDB file; name"
                + " another file with --db"),
        arguments(
            new StoreFailure.OfEarlierVersion(FILE.toString(), "tee_framework"),
            4,
            "a.duckdb was filled by an earlier version of pocoscope, whose views do not tell"
                + " tee_framework: the next 'pocoscope import FILE' or 'pocoscope sync' into it"
                + " brings them up to date"),
        arguments(
            new StoreFailure.OtherNetwork("network", "bellecour", "sepolia"),
            4,
            "the store holds the network bellecour, not sepolia: one file holds one network, so"
                + " name another file with --db, or empty this one with 'pocoscope sync"
                + " --rebuild'"),
        arguments(
            new StoreFailure.UnnamedNetwork("sepolia"),
            4,
            "the store holds imported answers of an unnamed network: if they are of sepolia, say so"
                + " with 'pocoscope import --network sepolia FILE' on one of them, else name"
                + " another file with --db"),
        arguments(
            new StoreFailure.TimeGoesBack(Instant.EPOCH, Instant.ofEpochSecond(60), "head"),
            2,
            "--as-of 1970-01-01T00:00:00Z is before 1970-01-01T00:01:00Z, the time of the head:"
                + " give a later time, or leave --as-of out"),
        arguments(
            new StoreFailure.BadInput("a.json", "line 7", "no deal"),
            7,
            "a.json: line 7: no deal; nothing of this file was stored"),
        arguments(new StoreFailure.BadStatement("no such column", cause), 2, "no such column"),
        arguments(
            new StoreFailure.Stopped(cause),
            5,
            "the statement was stopped: what was printed is not all of it"),
        arguments(
            new StoreFailure.NameTaken("deal"),
            2,
            "the store has a table or view deal that pocoscope did not save: give another name with"
                + " --save=NAME"),
        arguments(
            new StoreFailure.NoRoom(FILE, cause),
            5,
            "there is no room left for a.duckdb: make room and run the same command again, it goes"
                + " on where it was"),
        arguments(
            new StoreFailure.NoMemory(cause),
            1,
            "DuckDB's memory is not enough for this: look at fewer slots (--since, --until,"
                + " --where), or select fewer columns"),
        arguments(new StoreFailure.Fault(cause), 1, "the store failed: IO Error: it broke"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void everyFailureSaysWhatToDoAndHasItsExitCode(StoreFailure failure, int code, String sentence) {
    assertThat(failure).hasMessage(sentence);
    assertThat(failure.exitCode()).isEqualTo(code);
  }

  @Test
  void noneIsForgottenHere() {
    Object[] all = StoreFailure.class.getPermittedSubclasses();
    assertThat(failures().<Object>map(each -> each.get()[0].getClass()))
        .containsExactlyInAnyOrder(all);
    assertThat(StoreCondition.values()).hasSameSizeAs(all);
  }
}
