/**
 * Results on paper: one class to a format, behind one interface. It knows no command, and of what
 * is shown only the columns and rows that {@code result} has made.
 */
package io.pocoscope.cli.print;
