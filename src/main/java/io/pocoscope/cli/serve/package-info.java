/** {@code serve}: the report's page live, and the data behind it. */
package io.pocoscope.cli.serve;
