package io.pocoscope.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** {@code ruin --grid} and {@code ruin --curve}: many answers at a glance. */
class RuinGridsAndCurvesTest extends RuinFixture {
  /** The paper's figure 3, a corner of it. */
  @Test
  void aGridHasTheStakesSideBySide() {
    String options =
        "--process=poisson --lambda=.1,.2,.3 --reward=.25 --penalty=1 --stake=0,1,2,5,10"
            + " --horizon=999";
    Cli.Run run = cli.ok(words(options + " --grid --plot"));
    assertThat(run.lines()).anyMatch(line -> line.matches(" *0.1 0.337 0.077 0.016 1e-04 .*"));
    assertThat(run.lines()).allMatch(line -> line.length() <= 80);
    assertThat(run.out()).contains("probability of ruin").contains("b lambda");
    JsonNode answers = cli.ok(words(options + " --grid --format=json")).json();
    assertThat(answers).hasSize(15);
    assertThat(answers.get(5).get("lambda").asDouble()).isEqualTo(.2);
    assertThat(answers.get(5).get("ruin").asDouble()).isCloseTo(.755713, within(5e-7));
  }

  @Test
  void aGridHasAStakeThatIsGivenTwiceOnce() {
    String options = "--failure-rate=.04,.04 --target=.05 --penalty=1 --stake=1,1,2 --grid";
    Cli.Run run = cli.ok(words(options + " --format=csv"));
    assertThat(run.lines())
        .hasSize(2)
        .first()
        .isEqualTo("failure_rate,stake=1,log10 stake=1,stake=2,log10 stake=2");
    assertThat(cli.ok(words(options)).lines())
        .anyMatch(line -> line.strip().equals("0.04 0.548 0.361"));
  }

  @Test
  void aCurveEndsAtTheHorizonsRuin() {
    String options = "--failure-rate=.1 --reward=.25 --penalty=1 --stake=1 --horizon=200";
    JsonNode curve = cli.ok(words(options + " --curve=10 --format=json")).json();
    double before = 0;
    for (JsonNode point : curve) {
      assertThat(point.get("ruin").asDouble()).isGreaterThanOrEqualTo(before);
      assertThat(point.get("ruin").asDouble() + point.get("survival").asDouble())
          .isCloseTo(1, within(1e-12));
      before = point.get("ruin").asDouble();
    }
    assertThat(curve).hasSize(11);
    assertThat(curve.get(10).get("time").asInt()).isEqualTo(200);
    assertThat(before)
        .isEqualTo(cli.ok(words(options + " --format=json")).json().get(0).get("ruin").asDouble());
    assertThat(cli.ok(words(options + " --curve --plot")).lines())
        .allMatch(line -> line.length() <= 80);
  }
}
