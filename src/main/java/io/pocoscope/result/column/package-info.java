/** What a result is made of: columns that say what they mean, rows, and what is said beside. */
package io.pocoscope.result.column;
