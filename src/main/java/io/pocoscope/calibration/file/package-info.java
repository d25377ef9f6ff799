/** Parameter sets read back from files that were exported, and what may be wrong with these. */
package io.pocoscope.calibration.file;
