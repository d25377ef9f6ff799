/**
 * What every command stands on: the console, the options that all have, opening a store and saving
 * a result, progress, exit codes, and what is said of a failure. It knows no command.
 */
package io.pocoscope.cli.frame;
