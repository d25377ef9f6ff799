/**
 * Results on paper: what a result is, and its faces as text table, Markdown, CSV and JSON. It knows
 * no command, and what is shown only by its columns.
 */
package io.pocoscope.cli.print;
