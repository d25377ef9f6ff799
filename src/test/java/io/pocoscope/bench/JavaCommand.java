package io.pocoscope.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The words that start a class of ours in a process of its own, with the Java that runs here. */
final class JavaCommand {
  private JavaCommand() {}

  static List<String> of(List<String> options, Class<?> main, Object... arguments) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(options);
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
    Stream.of(arguments).map(Object::toString).forEach(words::add);
    return words;
  }
}
