/** Results that several families show, laid out for the printer. */
package io.pocoscope.cli.result;
