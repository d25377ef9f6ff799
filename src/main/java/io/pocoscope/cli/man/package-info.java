/**
 * Manual pages for {@code man}, made from what the commands say of themselves in their help: no
 * text stands in both. Knows picocli's description of a command, and no command.
 */
package io.pocoscope.cli.man;
