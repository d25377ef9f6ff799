package io.pocoscope.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pocoscope.api.Version;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** JBang's alias is of this version; {@link JBangIT} runs it. */
class JBangCatalogTest {
  @Test
  void theAliasIsOfThisVersion() throws IOException {
    JsonNode alias =
        new ObjectMapper()
            .readTree(Path.of("jbang-catalog.json").toFile())
            .at("/aliases/pocoscope");
    assertThat(alias.path("script-ref").textValue())
        .isEqualTo("io.pocoscope:pocoscope:" + Version.number());
    assertThat(alias.path("java-version").textValue()).isEqualTo("17+");
  }
}
