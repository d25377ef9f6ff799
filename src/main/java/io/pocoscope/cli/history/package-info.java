/**
 * Commands about the history itself: fetch it, load it, look at it, ask it: {@code sync}, {@code
 * import}, {@code status}, {@code show}, {@code query}.
 */
package io.pocoscope.cli.history;
