package io.pocoscope.market;

import java.util.List;

/**
 * A batch, played.
 *
 * @param number of the batch, from 0
 * @param cells as they stand in the batch
 * @param complete whether every run was played through
 */
public record PlayedBatch(int number, List<PlayedCell> cells, boolean complete) {
  public PlayedBatch {
    cells = List.copyOf(cells);
  }
}
