/** Commands about failures: {@code failures}, {@code causes}, {@code patterns}, {@code actors}. */
package io.pocoscope.cli.failure;
