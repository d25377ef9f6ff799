/**
 * What the entities' tables hold, told by a hash: the same for the same rows. Neither the books of
 * a sync nor what is judged is seen here.
 */
package io.pocoscope.store.content;
