/**
 * The subgraph's entities as its API schema declares them: fields, relations, interfaces, roots.
 */
package io.pocoscope.devnet.schema;
