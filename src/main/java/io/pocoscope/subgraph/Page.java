package io.pocoscope.subgraph;

import io.pocoscope.subgraph.entity.Entity;
import java.util.List;

/**
 * A page of a collection, in the order of the ids.
 *
 * @param rows at most as many as were asked for
 * @param last whether no more rows can follow: fewer came than were asked for
 */
public record Page<E extends Entity>(List<E> rows, boolean last) {}
