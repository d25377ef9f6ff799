/**
 * Charts as SVG that stands alone. Across, all is in per cent of the width there is, so that a
 * drawing fits a telephone and a desk with letters of the same size; down, in pixels. Names stand
 * above what they name, not beside it, where there is no room on a narrow page.
 */
package io.pocoscope.report.chart;
