package io.pocoscope.result.column;

import java.util.List;

/**
 * What a result is, for whoever reads its columns.
 *
 * @param name its own name, such as {@code failures}
 * @param what one sentence: of what it is, and of what a row is
 * @param commands which commands show it, such as {@code failures}, or {@code ruin --observed}
 * @param columns all columns that it may have, but for those of groups
 */
public record Described(String name, String what, String commands, List<ResultColumn> columns) {}
