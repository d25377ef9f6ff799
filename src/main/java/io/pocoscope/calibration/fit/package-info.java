/** Laws of amounts and of counts, fitted to what was seen: mathematics alone. */
package io.pocoscope.calibration.fit;
