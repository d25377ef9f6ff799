package io.pocoscope.subgraph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SubgraphFailureTest {
  private static final Endpoint THERE =
      Endpoint.parse("http://example.org:8000/poco?key=verysecret").orElseThrow();

  static Stream<Arguments> failures() {
    return Stream.of(
        arguments(
            new SubgraphFailure.TimedOut(THERE, "after 30 s", null)
                .waitTooLong(Duration.ofSeconds(40), Duration.ofSeconds(30)),
            5,
            "WaitTooLong",
            "http://example.org:8000/poco has kept us waiting for 40 s (time-out), in all more than"
                + " --max-wait 30 s: stopped; what came is in the store, run the same command again"
                + " later"),
        arguments(
            new SubgraphFailure.ProxyRefused(THERE, true),
            3,
            "ProxyRefused",
            "http://example.org:8000/poco cannot be reached: the proxy does not take the user and"
                + " password (407); write http://user:password@host:port where the environment"
                + " names it"),
        arguments(
            new SubgraphFailure.NotGraphQl(THERE, "a page", Trouble.BROKEN),
            3,
            "no GraphQL",
            "http://example.org:8000/poco gave no GraphQL answer, but a page: check that the"
                + " address is a subgraph's GraphQL endpoint"),
        arguments(
            new SubgraphFailure.Unreachable(THERE, "it is off to 100%", null),
            3,
            "connection",
            "http://example.org:8000/poco cannot be reached: it is off to 100%; check the network"
                + " and the address, then run the same command again"),
        arguments(
            new SubgraphFailure.TimedOut(THERE, "after 30 s", null),
            3,
            "time-out",
            "http://example.org:8000/poco gave no whole answer in time (after 30 s): run the same"
                + " command again later, or sync with a smaller --page-size"),
        arguments(
            new SubgraphFailure.BrokenOff(THERE, "reset", null),
            3,
            "connection",
            "http://example.org:8000/poco broke off in the middle of an answer (reset): run the"
                + " same command again"),
        arguments(
            new SubgraphFailure.NoTrust(THERE, "an unknown certificate", null),
            3,
            "NoTrust",
            "no safe (TLS) connection to http://example.org:8000/poco: an unknown certificate;"
                + " check the address, and whether Java's trust store knows the server's"
                + " certificate"),
        arguments(
            new SubgraphFailure.Redirected(THERE, "to no address"),
            3,
            "Redirected",
            "http://example.org:8000/poco redirects to no address, which is not followed: give the"
                + " final address with --endpoint, if you trust it"),
        arguments(
            new SubgraphFailure.AnswerTooLong(THERE, 64),
            3,
            "page too large",
            "http://example.org:8000/poco gave an answer of more than 64 MiB, the rest of which was"
                + " not read: sync with a smaller --page-size"),
        arguments(
            new SubgraphFailure.HttpStatus(THERE, 503, "verysecret", Optional.empty()),
            3,
            "HTTP 503",
            "http://example.org:8000/poco answered with HTTP status 503 ('***'): run the same"
                + " command again later"),
        arguments(
            new SubgraphFailure.NotJson(THERE, "half of it", null),
            3,
            "no whole JSON",
            "http://example.org:8000/poco answered with something that is no whole JSON (half of"
                + " it): check that the address is a subgraph's GraphQL endpoint"),
        arguments(
            new SubgraphFailure.GraphQlError(THERE, "no such argument", Trouble.LASTING),
            3,
            "error of the node",
            "http://example.org:8000/poco answered with an error: no such argument"),
        arguments(
            new SubgraphFailure.Unresolvable(THERE, "Null value for owner", "owner"),
            3,
            "Unresolvable",
            "http://example.org:8000/poco lists a row that it cannot give: Null value for owner;"
                + " try another endpoint"),
        arguments(
            new SubgraphFailure.Reorganised(THERE, "no block 7"),
            3,
            "reorganisation",
            "the chain behind http://example.org:8000/poco was reorganised meanwhile (no block 7):"
                + " run the same command again, with a greater --margin if it persists"),
        arguments(
            new SubgraphFailure.Pruned(THERE, "from block 9 on"),
            3,
            "Pruned",
            "http://example.org:8000/poco no longer holds the block that was asked for (from block"
                + " 9 on): run the same command again, with a smaller --margin"),
        arguments(
            new SubgraphFailure.SchemaDrift(THERE, "it lacks Task.deal", Set.of()),
            4,
            "SchemaDrift",
            "the schema of http://example.org:8000/poco is not the one that pocoscope knows: it"
                + " lacks Task.deal; check that it is the PoCo subgraph, or look for a newer"
                + " pocoscope"));
  }

  @ParameterizedTest
  @MethodSource("failures")
  void everyFailureSaysWhatToDoAndHasItsExitCode(
      SubgraphFailure failure, int code, String reason, String sentence) {
    assertThat(failure).hasMessage(sentence);
    assertThat(failure.exitCode()).isEqualTo(code);
    assertThat(failure.reason()).isEqualTo(reason);
  }

  @Test
  void noneIsForgottenHere() {
    Object[] all = SubgraphFailure.class.getPermittedSubclasses();
    assertThat(failures().<Object>map(each -> each.get()[0].getClass()))
        .containsExactlyInAnyOrder(all);
    assertThat(SubgraphCondition.values()).hasSameSizeAs(all);
  }
}
