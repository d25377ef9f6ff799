/**
 * The story of a store, live: a small server of the JDK's own that shows the report's page, and the
 * data behind it. It changes nothing, and is reached from this machine unless told otherwise. What
 * a query means, and which tables answer it, is told from outside ({@link
 * io.pocoscope.serve.Desk}): no option of a command is known here.
 */
package io.pocoscope.serve;
