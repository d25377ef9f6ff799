/** How often slots failed, why, and by whose doing: the columns, the rows and what is said. */
package io.pocoscope.result.failure;
