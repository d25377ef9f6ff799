package io.pocoscope.cli.market;

import io.pocoscope.cli.frame.EngineOptions;
import io.pocoscope.market.Crew;
import io.pocoscope.market.player.PlayerProvider.Playground;
import io.pocoscope.market.player.Playgrounds;
import io.pocoscope.store.engine.EngineFailure;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Where runs are played, for as long as a command plays. */
final class Playing implements AutoCloseable {
  private static final int MOST = 1024;

  private final Optional<Playground> elsewhere;

  private Playing(Optional<Playground> elsewhere) {
    this.elsewhere = elsewhere;
  }

  /**
   * In this process, or where another engine runs.
   *
   * @throws EngineFailure if that is not there, or cannot begin
   */
  static Playing on(EngineOptions engine) {
    return new Playing(
        engine.ofStore()
            ? Optional.empty()
            : Optional.of(
                Playgrounds.named(engine.label())
                    .orElseThrow(() -> EngineFailure.notHere(engine.label()))
                    .open(engine.master())));
  }

  /** Those who play: as many at once as was asked, else as there are places. */
  Crew crew(PlayOptions play, BooleanSupplier stopped, Crew.Progress progress) {
    return elsewhere
        .map(
            place ->
                new Crew(
                    play.threads().orElse(Math.min(MOST, place.places())),
                    stopped,
                    progress,
                    System::nanoTime,
                    place))
        .orElseGet(
            () ->
                new Crew(
                    play.threads().orElse(Runtime.getRuntime().availableProcessors()),
                    stopped,
                    progress,
                    System::nanoTime));
  }

  @Override
  public void close() {
    elsewhere.ifPresent(Playground::close);
  }
}
