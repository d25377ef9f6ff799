package io.pocoscope.subgraph.entity;

import io.pocoscope.subgraph.model.BulkSlicesQuery;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** The datasets of one slot of a bulk deal. */
public record BulkSlice(
    String id,
    String bulk,
    String hash,
    Optional<String> task,
    BigInteger index,
    List<String> datasets)
    implements Entity {

  public static BulkSlice of(BulkSlicesQuery.BulkSliceice row) {
    return new BulkSlice(
        row.id,
        row.bulk.id,
        row.hash,
        Optional.ofNullable(row.task).map(link -> link.id),
        row.index,
        row.datasets.stream().map(dataset -> dataset.id).toList());
  }
}
