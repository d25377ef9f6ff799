/**
 * References that may lead nowhere for now. Both the sync, which asks again, and the verification,
 * which counts what is open, know them from here; it knows of neither.
 */
package io.pocoscope.sync.link;
