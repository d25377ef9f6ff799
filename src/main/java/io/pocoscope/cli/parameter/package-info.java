/**
 * {@code calibrate} and {@code export}: the parameters that a history has, for models and other
 * tools.
 */
package io.pocoscope.cli.parameter;
