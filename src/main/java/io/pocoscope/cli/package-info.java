/**
 * The command line: parse, call the facade, print. One small class to a command; one printer that
 * knows the four formats; one handler that turns every failure into a line and an exit code.
 */
package io.pocoscope.cli;
