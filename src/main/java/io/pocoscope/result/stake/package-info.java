/** How likely stakes are to be lost, when, and what keeps that rare: columns, rows and remarks. */
package io.pocoscope.result.stake;
