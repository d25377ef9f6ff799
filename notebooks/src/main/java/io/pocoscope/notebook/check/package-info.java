/**
 * Compares notebooks that were executed anew with those that are kept: what a reader would see must
 * be the same. Times, the machine's fonts and what editors note beside cells are none of it.
 */
package io.pocoscope.notebook.check;
