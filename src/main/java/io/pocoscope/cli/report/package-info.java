/** {@code report}: the story that a history tells, as one page. */
package io.pocoscope.cli.report;
