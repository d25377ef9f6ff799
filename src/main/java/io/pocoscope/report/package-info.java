/**
 * The story that a history tells, for people to look at: chapters of words, figures and tables,
 * whatever they are written as. {@code chapter} finds what there is to say, {@code known} has what
 * is known beside the history, {@code chart} draws, {@code html} and {@code markdown} write.
 */
package io.pocoscope.report;
