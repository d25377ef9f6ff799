/**
 * The command line put together: the root with the options that all commands have, defaults from
 * the environment and a file, and one handler that turns every failure into a line and an exit
 * code. Commands stand in the rooms of their families, which do not see each other; no room knows
 * this one.
 */
package io.pocoscope.cli;
