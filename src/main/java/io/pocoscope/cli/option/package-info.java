/** Options that mean the same in several families of commands, and how their words are read. */
package io.pocoscope.cli.option;
