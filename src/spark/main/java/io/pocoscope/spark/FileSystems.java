package io.pocoscope.spark;

import io.pocoscope.dataset.DataSetFailure;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;

/** Where data sets are: whatever Hadoop has a library for. */
final class FileSystems {
  private FileSystems() {}

  /**
   * A data set's address.
   *
   * @throws DataSetFailure if it is none
   */
  static Path path(String data) {
    try {
      return new Path(data);
    } catch (IllegalArgumentException none) {
      throw DataSetFailure.noAddress(data, OutOfReach.said(none), none);
    }
  }

  /**
   * What reads it.
   *
   * @throws DataSetFailure if nothing does
   */
  static FileSystem of(Path folder, Configuration hadoop) {
    try {
      return folder.getFileSystem(hadoop);
    } catch (UnsupportedFileSystemException unknown) {
      throw noLibrary(folder, unknown);
    } catch (IOException | IllegalArgumentException failure) {
      throw DataSetFailure.unreachable(folder.toString(), OutOfReach.said(failure), failure);
    } catch (RuntimeException failure) {
      // That a class is missing which its settings name, Hadoop wraps in no class of its own.
      if (failure.getCause() instanceof ClassNotFoundException) {
        throw noLibrary(folder, failure);
      }
      throw failure;
    }
  }

  /**
   * What it means that a file could not be read.
   *
   * @param absent what to say where there is none
   */
  static DataSetFailure failure(Path file, IOException failure, String absent) {
    Optional<String> away = OutOfReach.why(failure);
    if (away.isEmpty() && failure instanceof FileNotFoundException) {
      return DataSetFailure.unreadable(file.toString(), absent, failure);
    }
    if (failure instanceof ChecksumException) {
      return DataSetFailure.unreadable(
          file.toString(), "it is not what its checksum says", failure);
    }
    return DataSetFailure.unreachable(
        file.toString(), away.orElseGet(() -> OutOfReach.said(failure)), failure);
  }

  private static DataSetFailure noLibrary(Path folder, Exception failure) {
    return DataSetFailure.noLibrary(folder.toString(), folder.toUri().getScheme(), failure);
  }
}
