/** Parameter sets in the words of other programs: R, Python, NumPy. */
package io.pocoscope.calibration.form;
