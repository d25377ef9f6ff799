package io.pocoscope.notebook.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code Check [--write] FOLDER NOTEBOOK…}: compares notebooks of the current folder with those
 * that were executed into another, tells what has changed, and exits with 1 if anything has; or
 * writes the outputs into the notebooks.
 */
public final class Check {
  private static final String WRITE = "--write";

  private Check() {}

  public static void main(String[] arguments) throws IOException {
    List<String> left = new ArrayList<>(List.of(arguments));
    boolean write = left.remove(WRITE);
    Path executed = Path.of(left.remove(0));
    int changes = 0;
    for (String name : left) {
      changes += write ? written(Path.of(name), executed) : compared(Path.of(name), executed);
    }
    if (changes > 0) {
      System.err.println(
          "notebooks: cells that show something else than is kept: "
              + changes
              + "; read the difference, and the words beside it; then notebooks/run --write");
      System.exit(1);
    }
  }

  private static int compared(Path notebook, Path executed) throws IOException {
    List<Change> changes =
        Change.between(Notebook.read(notebook), Notebook.read(executed.resolve(notebook)));
    changes.forEach(change -> System.err.println(notebook + ", " + change.told()));
    if (changes.isEmpty()) {
      System.err.println("notebooks: " + notebook + " shows what is kept");
    }
    return changes.size();
  }

  private static int written(Path notebook, Path executed) throws IOException {
    Notebook kept = Notebook.read(notebook);
    kept.withOutputsOf(Notebook.read(executed.resolve(notebook))).write(notebook);
    System.err.println("notebooks: " + notebook + " is written");
    return 0;
  }
}
