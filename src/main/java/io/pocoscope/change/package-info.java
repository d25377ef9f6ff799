/**
 * Failure rates through time: where they change, by a test that is exact as long as the order of
 * what each requester does is of no matter, beside what is known to have happened then. Reading is
 * SQL, the test is mathematics. Nothing here prints.
 */
package io.pocoscope.change;
