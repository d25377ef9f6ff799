package io.pocoscope.report.known;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Releases, where they matter and when. */
class ReleaseTest {
  private static final LocalDate FIRST = LocalDate.parse("2020-01-01");
  private static final LocalDate LAST = LocalDate.parse("2030-01-01");

  @Test
  void aContractMattersOnItsOwnNetworkAlone() {
    assertThat(Release.within("arbitrum", FIRST, LAST))
        .extracting(Release::name)
        .containsExactly("worker 5.1.0", "worker 9.2.0", "PoCo 6.2.0");
    assertThat(Release.within("arbitrum-sepolia", FIRST, LAST))
        .extracting(Release::name)
        .containsExactly("worker 5.1.0", "end of Boost", "worker 9.2.0");
  }

  @Test
  void onlyThoseWithinTheSpanAreThere() {
    LocalDate day = LocalDate.parse("2025-11-14");
    assertThat(Release.within("bellecour", day, day.plusDays(1))).hasSize(1);
    assertThat(Release.within("bellecour", day.plusDays(1), LAST)).isEmpty();
    assertThat(Release.within("bellecour", FIRST, LocalDate.parse("2021-02-01"))).isEmpty();
  }

  @Test
  void eachSaysWhatItIsAndWhereThatIsFrom() {
    assertThat(Release.all())
        .hasSize(4)
        .allMatch(each -> each.what().contains(": ") && !each.source().isEmpty());
  }
}
