package io.pocoscope.offchain;

import io.pocoscope.subgraph.Courier.Received;
import io.pocoscope.subgraph.SubgraphFailure;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks one scheduler about its tasks, one after the other, and hands on what it says. */
final class Talk {
  private static final int UNKNOWN = 404;
  private static final int FOUND = 200;

  private final String scheduler;
  private final Asker asker;
  private final Clock clock;
  private final Breaker breaker = new Breaker();

  /**
   * @param scheduler its address, as the tables name it
   */
  Talk(String scheduler, Asker asker, Clock clock) {
    this.scheduler = scheduler;
    this.asker = asker;
    this.clock = clock;
  }

  /**
   * Asks about tasks until there are none left, or the scheduler is to be left alone.
   *
   * @param bring takes each answer; of a question without one it takes nothing
   * @return why it is to be left alone, where it is
   */
  Optional<String> about(List<Wanted> tasks, Consumer<Optional<Answer>> bring) {
    for (Wanted wanted : tasks) {
      if (breaker.open().isPresent()) {
        break;
      }
      bring.accept(ask(wanted));
    }
    return breaker.open();
  }

  private Optional<Answer> ask(Wanted wanted) {
    try {
      Received received = asker.get(List.of("tasks", wanted.task()));
      return Optional.of(answer(wanted, received));
    } catch (SubgraphFailure.AnswerTooLong tooLong) {
      breaker.failed("an answer of more than " + Asker.LONGEST_ANSWER_MIB + " MiB");
      return Optional.of(
          answer(wanted, FOUND, Optional.empty(), new Reading.Unreadable("too long")));
    } catch (Asker.NoAnswer failure) {
      if (failure.lasting()) {
        breaker.leaveAlone(failure.getMessage());
      } else {
        breaker.failed(failure.getMessage());
      }
      return Optional.empty();
    }
  }

  private Answer answer(Wanted wanted, Received received) {
    Optional<String> text = Optional.of(received.text());
    if (received.status() != FOUND) {
      if (received.status() == UNKNOWN) {
        breaker.answered();
      } else {
        breaker.failed("HTTP " + received.status());
      }
      String why = String.format(Locale.ROOT, "HTTP status %d", received.status());
      return answer(wanted, received.status(), text, new Reading.Unreadable(why));
    }
    Reading reading = AnswerReader.read(scheduler, wanted.task(), received.text());
    if (reading instanceof Reading.Unreadable unreadable) {
      breaker.failed(unreadable.why());
    } else {
      breaker.answered();
    }
    return answer(wanted, received.status(), text, reading);
  }

  private Answer answer(Wanted wanted, int status, Optional<String> text, Reading reading) {
    return new Answer(
        Optional.of(wanted.pool()),
        scheduler,
        wanted.task(),
        clock.instant(),
        Optional.of(status),
        text,
        reading,
        wanted.slot());
  }
}
