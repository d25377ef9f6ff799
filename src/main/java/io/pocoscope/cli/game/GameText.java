package io.pocoscope.cli.game;

import io.pocoscope.slashing.TaskGame;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads which game is played. */
final class GameText implements ITypeConverter<GameText.Choice> {
  private static final String POCO = "poco";

  /** A game of a task's three parties, or none: PoCo's own figures. */
  record Choice(Optional<TaskGame> game) {
    String label() {
      return game.map(TaskGame::label).orElse(POCO);
    }
  }

  @Override
  public Choice convert(String text) {
    Optional<TaskGame> game = TaskGame.named(text);
    if (game.isEmpty() && !text.equals(POCO)) {
      throw new TypeConversionException(
          String.format(Locale.ROOT, "'%s' is no game: one of %s", text, labels()));
    }
    return new Choice(game);
  }

  static String labels() {
    return Arrays.stream(TaskGame.values()).map(TaskGame::label).collect(Collectors.joining(", "))
        + ", "
        + POCO;
  }
}
