/**
 * What a notebook shows: tables as HTML, charts as pictures, both with their figures as text beside
 * them. It knows Tablesaw, the kernel and the charts' library, and nothing of the program.
 */
package io.pocoscope.notebook;
