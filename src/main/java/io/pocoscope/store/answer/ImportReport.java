package io.pocoscope.store.answer;

import io.pocoscope.store.MergeCounts;
import java.util.List;
import java.util.Optional;

/**
 * What one file brought.
 *
 * @param tables the entities by table
 * @param notes what there is to say about them
 * @param assumedNetwork the store's network, where nobody said that the answers are of it
 */
public record ImportReport(
    String file, List<MergeCounts> tables, ImportNotes notes, Optional<String> assumedNetwork) {}
