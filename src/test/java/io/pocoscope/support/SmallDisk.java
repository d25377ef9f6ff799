package io.pocoscope.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A file system of 1 MB in memory at a folder, to be filled; it goes with what is in it. Only root
 * may mount one, and only on Linux: {@link #isMounted} says whether it is there.
 */
public final class SmallDisk implements AutoCloseable {
  private final Path folder;
  private final boolean mounted;

  private SmallDisk(Path folder, boolean mounted) {
    this.folder = folder;
    this.mounted = mounted;
  }

  /** At a folder that is not there yet. */
  public static SmallDisk at(Path folder) throws IOException {
    Files.createDirectory(folder);
    return new SmallDisk(
        folder, isDone("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString()));
  }

  /** Whether it could be had; else the folder is one as any other. */
  public boolean isMounted() {
    return mounted;
  }

  /** The folder. */
  public Path folder() {
    return folder;
  }

  /**
   * Makes it greater or smaller.
   *
   * @param bytes no less than what is in it
   */
  public void resize(long bytes) {
    require("mount", "-o", "remount,size=" + bytes, folder.toString());
  }

  @Override
  public void close() {
    if (mounted) {
      require("umount", folder.toString());
    }
  }

  private static void require(String... command) {
    if (!isDone(command)) {
      throw new IllegalStateException(List.of(command) + " failed");
    }
  }

  private static boolean isDone(String... command) {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException noSuchCommand) {
      return false;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
