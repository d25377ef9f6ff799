package io.pocoscope.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownEventsTest {
  private static final Instant FIRST = Instant.parse("2024-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2024-04-10T00:00:00Z");

  @Test
  void releasesHaveADateAComponentAndTheirOrder() {
    KnownEvents releases = KnownEvents.ofReleases();
    assertThat(releases.events())
        .isNotEmpty()
        .isSortedAccordingTo(Comparator.comparing(KnownEvent::first));
    assertThat(releases.events())
        .allMatch(
            it -> java.util.Set.of("worker", "scheduler", "contract").contains(it.component()));
    assertThat(releases.on(Optional.of("bellecour")).events())
        .noneMatch(it -> it.network().isPresent())
        .hasSizeLessThan(releases.events().size());
    assertThat(releases.on(Optional.empty())).isEqualTo(releases);
  }

  @Test
  void aFileMayNameItsColumnsOrNot() {
    KnownEvents plain = KnownEvents.in("2024-03-19,scheduler 8.4.1,scheduler\n2024-01,\"a, b\"\n");
    assertThat(plain.events())
        .extracting(KnownEvent::name)
        .containsExactly("a, b", "scheduler 8.4.1");
    assertThat(plain.events()).extracting(KnownEvent::component).containsExactly("", "scheduler");
    assertThat(KnownEvents.in("name,note,date\nx,y,2024-01-05\n").events().get(0).name())
        .isEqualTo("x");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yesterday,x          | line 1: 'yesterday' is no date: a day as 2024-03-19",
        "2024-02-30,x         | line 1: '2024-02-30' is no date",
        "2024-1,x             | line 1: '2024-1' is no date",
        "2024-01-01           | line 1: not DATE,NAME",
        "2024-01-01,          | line 1: not DATE,NAME",
        "2024-01-01,x,y,z     | line 1: more than DATE,NAME,COMPONENT",
        "2024-01-01,\"x       | a quote is never closed",
        "'date,name'          | it has no line of DATE,NAME",
        "''                   | it has no line of DATE,NAME"
      })
  void whatIsNoEventIsToldWithItsLine(String text, String why) {
    assertThatThrownBy(() -> KnownEvents.in(text))
        .isInstanceOf(KnownEvents.BadEvents.class)
        .hasMessageContaining(why);
  }

  @Test
  void theNearestIsToldWithHowLikelyItIsToBeSoNear() {
    KnownEvents events = KnownEvents.in("2024-03-02,a\n2024-01,b\n");
    // 100 days; 4.5 days before and behind the second of March, and January, and 4.5 behind it
    KnownEvents.Nearest near =
        events.nearest(at("2024-02-26T12:00:00Z"), FIRST, LAST).orElseThrow();
    assertThat(near.event().name()).isEqualTo("a");
    assertThat(near.days()).isCloseTo(4.5, within(1e-9));
    assertThat(near.within()).isFalse();
    assertThat(near.chance()).isCloseTo((31 + 4.5 + 10) / 100, within(1e-9));
    KnownEvents.Nearest inside =
        events.nearest(at("2024-01-20T00:00:00Z"), FIRST, LAST).orElseThrow();
    assertThat(inside.days()).isZero();
    assertThat(inside.within()).isTrue();
    assertThat(events.nearest(at("2024-03-04T00:00:00Z"), FIRST, LAST).orElseThrow().days())
        .isCloseTo(-1, within(1e-9));
    assertThat(KnownEvents.NONE.nearest(at("2024-01-20T00:00:00Z"), FIRST, LAST)).isEmpty();
  }

  @Test
  void whatIsOfNoHistoryMakesNoNearnessLikelier() {
    ChangePoint changed = at("2024-02-26T12:00:00Z");
    KnownEvents within = KnownEvents.in("2024-03-02,a\n");
    KnownEvents more = KnownEvents.in("2024-03-02,a\n2023-12-29,before\n2024-04-12,after\n");
    assertThat(more.nearest(changed, FIRST, LAST))
        .isEqualTo(within.nearest(changed, FIRST, LAST))
        .isPresent();
  }

  private static ChangePoint at(String time) {
    Instant then = Instant.parse(time);
    Segment any = new Segment(1, FIRST, LAST, 1, 1, 1);
    return new ChangePoint(then, then, then, any, any, 4, true, .001, .001, Optional.empty(), 1);
  }
}
