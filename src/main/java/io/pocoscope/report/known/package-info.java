/**
 * What is known beside a history, in files: releases after which figures mean something else, how
 * slots are judged, what the chain cannot tell, and sources.
 */
package io.pocoscope.report.known;
