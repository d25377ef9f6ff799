package io.pocoscope.store.answer;

import io.pocoscope.store.MergeCounts;
import java.util.List;

/** What one file brought: the entities by table, and what there is to say about them. */
public record ImportReport(String file, List<MergeCounts> tables, ImportNotes notes) {}
