package io.pocoscope.devnet.query;

import graphql.language.SourceLocation;
import java.util.Optional;

/**
 * A field that is to be answered, when fragments, variables and directives have been worked out.
 *
 * @param key its name in the answer
 * @param name its name in the schema
 * @param at where the query names it
 * @param arguments those of the first of the fields of this key
 * @param leaf whether the schema has no fields below it
 * @param below what is asked of that which it leads to; empty for a leaf
 */
record Asked(
    String key,
    String name,
    Optional<SourceLocation> at,
    Arguments arguments,
    boolean leaf,
    Selection below) {

  /** The same field, to be merged with others without changing this. */
  Asked copy() {
    return new Asked(key, name, at, arguments, leaf, below.copy());
  }
}
