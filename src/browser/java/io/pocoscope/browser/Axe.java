package io.pocoscope.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.chrome.ChromeDriver;

/** Deque's rules for pages that everybody can use; they come from npm. */
public final class Axe {
  private static final String PACKAGE = "axe-core@4.14.1";

  private final String script;

  private Axe(String script) {
    this.script = script;
  }

  /** Skips the test where npm, or its registry, is not there. */
  public static Axe in(Path folder) throws IOException, InterruptedException {
    Path home = Files.createDirectories(folder.resolve("axe"));
    Process npm =
        new ProcessBuilder("npm", "install", "--no-audit", "--no-fund", PACKAGE)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assumeTrue(npm.waitFor() == 0, "npm's registry cannot be reached");
    return new Axe(Files.readString(home.resolve("node_modules/axe-core/axe.min.js")));
  }

  /** What is against a rule of WCAG 2.2 AA, or of good practice: rule, element, why. */
  public List<String> violations(ChromeDriver driver) {
    driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
    driver.executeScript(script);
    Object found =
        driver.executeAsyncScript(
            """
            var done = arguments[arguments.length - 1];
            axe.run(document, {resultTypes: ['violations']}).then(function (results) {
              var found = [];
              results.violations.forEach(function (rule) {
                rule.nodes.forEach(function (node) {
                  found.push(rule.id + ': ' + node.html.slice(0, 200) + ' ' + node.failureSummary);
                });
              });
              done({found: found, passed: results.passes.length});
            }, function (error) { done({found: ['axe failed: ' + error], passed: 0}); });
            """);
    Map<?, ?> results = (Map<?, ?>) found;
    if (!(results.get("passed") instanceof Long passed) || passed < 10) {
      throw new IllegalStateException("the rules were not looked at: " + results);
    }
    return ((List<?>) results.get("found")).stream().map(Object::toString).toList();
  }
}
