package io.pocoscope.devnet.schema;

/** A field of the Query type that gives entities: one by its id, or a collection. */
public record RootField(EntityType type, boolean collection) {}
