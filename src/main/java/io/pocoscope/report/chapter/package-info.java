/**
 * What there is to say of a history: a class to a chapter, each of what the facade gives. The order
 * of the chapters is the reader's: the answer first, then what it rests on.
 */
package io.pocoscope.report.chapter;
