package io.pocoscope.ruin;

import static io.pocoscope.ruin.Asking.FOR_EVER;
import static io.pocoscope.ruin.Asking.ask;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Against R's {@code actuar::ruin}: V. Goulet et al., Journal of Statistical Software 25 (2008).
 */
@Tag("actuar")
class ActuarIT {
  private static final double[] STAKES = {0, .5, 1, 2, 5, 10, 20};

  @TempDir Path folder;

  @BeforeAll
  static void requireActuar() throws Exception {
    boolean there = run(List.of("Rscript", "-e", "library(actuar)")) == 0;
    if (!there) {
      System.out.println("skipped, as this is not on this machine: R's package actuar");
    }
    assumeTrue(there, "R's package actuar is not on this machine (Debian: r-cran-actuar)");
  }

  @ParameterizedTest
  @CsvSource({
    "exponential, .5, 1, rate = 1",
    "exponential, .9, 1, rate = 1",
    "exponential, .05, .1, rate = 1",
    "erlang:3, .5, 1, shape = 3; rate = 3",
    "erlang:2, .8, 1, shape = 2; rate = 2",
    "erlang:7, .3, .5, shape = 7; rate = 7",
    "mixture:.5:.5;.5:1.5, .6, 1, rate = c(2; 2/3); weights = c(.5; .5)",
    "mixture:.3:.5;.7:1.2, .4, .6, rate = c(2; 1/1.2); weights = c(.3; .7)"
  })
  void probabilitiesForEverAreActuars(String claims, double lambda, String premium, String law)
      throws Exception {
    double[] expected = actuar(claims, lambda, premium, law.replace(';', ','));
    ClaimLaw size = law(claims);
    for (int i = 0; i < STAKES.length; i++) {
      double ruin =
          ask(new ClaimsInTime(lambda, size), premium, "1", "" + STAKES[i], FOR_EVER).ruin();
      assertThat(ruin).as("stake %s", STAKES[i]).isCloseTo(expected[i], within(1e-8));
    }
  }

  private static ClaimLaw law(String claims) {
    if (claims.equals("exponential")) {
      return ClaimLaw.exponential(1);
    }
    String[] parts = claims.split(":", 2);
    return parts[0].equals("erlang")
        ? ClaimLaw.erlang(Integer.parseInt(parts[1]), 1)
        : new ClaimLaw(Arrays.stream(parts[1].split(";", -1)).map(ActuarIT::part).toList());
  }

  private static ClaimLaw.Part part(String text) {
    String[] numbers = text.split(":", -1);
    return new ClaimLaw.Part(Double.parseDouble(numbers[0]), 1, Double.parseDouble(numbers[1]));
  }

  private double[] actuar(String claims, double lambda, String premium, String law)
      throws Exception {
    String stakes = Arrays.toString(STAKES).replace('[', '(').replace(']', ')');
    Path answer = folder.resolve("answer.txt");
    Path script =
        Files.writeString(
            folder.resolve("ruin.R"),
            """
            suppressMessages(library(actuar))
            psi <- ruin(claims = "%s", par.claims = list(%s), wait = "exponential",
                        par.wait = list(rate = %s), premium.rate = %s)
            writeLines(format(psi(c%s), digits = 17), "%s")
            """
                .formatted(
                    claims.startsWith("erlang") ? "Erlang" : "exponential",
                    law,
                    lambda,
                    premium,
                    stakes,
                    answer));
    assertThat(run(List.of("Rscript", script.toString()))).isZero();
    return Files.readAllLines(answer, StandardCharsets.UTF_8).stream()
        .mapToDouble(line -> Double.parseDouble(line.strip()))
        .toArray();
  }

  /** The exit code; that of a command which is not there where there is none. */
  private static int run(List<String> command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      return process.exitValue();
    } catch (IOException noSuchCommand) {
      return 127;
    }
  }
}
