package io.pocoscope.devnet.query;

/** Whether an entity is wanted. */
@FunctionalInterface
interface Condition {
  boolean holds(Entity entity, Snapshot snapshot);
}
