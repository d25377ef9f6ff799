/** Parameter sets in the words of other programs: R, Python, NumPy, simulators. */
package io.pocoscope.calibration.form;
