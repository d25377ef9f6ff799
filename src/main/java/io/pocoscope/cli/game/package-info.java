/** {@code slashing}: what parties gain and lose under rules of slashing. */
package io.pocoscope.cli.game;
