/** Every version of every entity, with the blocks in which it holds. */
package io.pocoscope.devnet.history;
