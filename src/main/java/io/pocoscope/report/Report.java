package io.pocoscope.report;

import io.pocoscope.api.Labels;
import java.util.List;
import java.util.Optional;

/**
 * What a page says, however it is written.
 *
 * @param title of the page; the user's, or ours
 * @param warning what stands above everything, as that the data is made up
 * @param made by which version, of which data, in words
 * @param explorer where addresses are looked up; none for a network that has none
 * @param labels what the user calls addresses
 * @param chapters in the order in which they are read
 */
public record Report(
    String title,
    Optional<String> warning,
    String made,
    Optional<Explorer> explorer,
    Labels labels,
    List<Chapter> chapters) {
  public Report {
    chapters = List.copyOf(chapters);
  }
}
