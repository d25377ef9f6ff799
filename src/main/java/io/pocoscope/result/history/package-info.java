/** What a store holds, and what brings history into it: the columns, the rows and what is said. */
package io.pocoscope.result.history;
