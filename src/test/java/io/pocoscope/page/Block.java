package io.pocoscope.page;

import java.util.List;

/**
 * A block of code on a page.
 *
 * @param page where it stands
 * @param place of its first line, from 0
 * @param lines what is in it
 */
public record Block(Page page, int place, List<String> lines) {
  /** The whole of it. */
  public String text() {
    return String.join("\n", lines);
  }

  @Override
  public String toString() {
    return page + ":" + (place + 1);
  }
}
