/** What is known of one slot, deal or address, part by part: the columns and the rows. */
package io.pocoscope.result.casefile;
