package io.pocoscope.report;

import java.util.List;

/**
 * A part of the story.
 *
 * @param key its name in addresses and for {@code --sections}: lower case, with hyphens
 * @param title its heading
 * @param blocks what it says
 * @param commands which give its figures again, each whole
 */
public record Chapter(String key, String title, List<Block> blocks, List<String> commands) {
  public Chapter {
    blocks = List.copyOf(blocks);
    commands = List.copyOf(commands);
  }
}
