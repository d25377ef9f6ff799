/** {@code ruin}: how likely a stake is used up, and what stake is needed. */
package io.pocoscope.cli.stake;
