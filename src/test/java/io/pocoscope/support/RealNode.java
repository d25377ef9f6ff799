package io.pocoscope.support;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A real graph-node with the recorded history behind it, where the material for it is at hand. */
public final class RealNode {
  public static final String ENDPOINT = "http://127.0.0.1:8000/subgraphs/name/bellecour/poco-v5";

  private RealNode() {}

  public static void up() throws Exception {
    serve("up");
  }

  public static void down() throws Exception {
    serve("down");
  }

  private static void serve(String what) throws Exception {
    Path log = Files.createDirectories(Path.of("target")).resolve("real-node-" + what + ".log");
    Process process =
        new ProcessBuilder("bash", SharedData.realNode().toString(), what)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
      throw new IllegalStateException("the real node does not go " + what + ", see " + log);
    }
  }
}
