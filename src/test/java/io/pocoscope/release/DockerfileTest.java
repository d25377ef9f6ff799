package io.pocoscope.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What can be seen of the image without Docker. */
class DockerfileTest {
  private static final Path DOCKERFILE = Path.of("Dockerfile");

  @Test
  void whatIsCopiedIsThereAndIsLetIn() throws IOException {
    List<String> sources =
        instructions("COPY")
            .filter(words -> !words.startsWith("--from"))
            .flatMap(
                words -> Stream.of(words.split(" ", -1)).limit(words.split(" ", -1).length - 1))
            .toList();
    assertThat(sources).contains("pom.xml", "src").allMatch(path -> Files.exists(Path.of(path)));
    List<String> letIn =
        Files.readAllLines(Path.of(".dockerignore")).stream()
            .filter(line -> line.startsWith("!"))
            .map(line -> line.substring(1))
            .toList();
    assertThat(letIn).containsExactlyInAnyOrderElementsOf(sources);
  }

  /** All that the build reads: a new folder of sources must come along. */
  @Test
  void whatTheReleaseIsMadeOfIsCopied() throws IOException {
    String build = Files.readString(Path.of("src/build/ant/release.xml"));
    assertThat(build).contains("includes=\"README.md,CHANGELOG.md,LICENSE,docs/**\"");
    assertThat(Files.readString(DOCKERFILE))
        .contains("README.md CHANGELOG.md LICENSE", "COPY docs docs", "mvn -B package -Prelease");
  }

  @Test
  void imagesArePinnedByATagAndTheLastHasNoCompiler() throws IOException {
    List<String> images = instructions("FROM").toList();
    assertThat(images)
        .hasSize(2)
        .allMatch(image -> image.matches("[a-z-]+:\\d[\\w.-]+( AS \\w+)?"));
    assertThat(images.get(1)).endsWith("-jre");
  }

  @Test
  void nobodyRunsItAsRootAndItStartsTheLauncher() throws IOException {
    assertThat(instructions("USER").toList()).containsExactly("1000:1000");
    assertThat(instructions("VOLUME").toList()).containsExactly("/data");
    assertThat(instructions("ENTRYPOINT").toList())
        .containsExactly("[\"/opt/pocoscope/bin/pocoscope\"]");
    assertThat(instructions("COPY").toList())
        .contains("--from=build /opt/pocoscope /opt/pocoscope");
    assertThat(Files.readString(Path.of("src/build/ant/release.xml")))
        .contains("<launcher form=\"release\" to=\"${all}/bin/pocoscope\"/>");
  }

  private static Stream<String> instructions(String name) throws IOException {
    return Files.readString(DOCKERFILE)
        .replace("\\\n", " ")
        .lines()
        .filter(line -> line.startsWith(name + " "))
        .map(line -> line.substring(name.length() + 1).strip());
  }
}
