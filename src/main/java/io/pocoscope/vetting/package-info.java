/**
 * Whom to deal with: each actor's own rate against a bound, with what is known of the actor beside
 * it. An actor of whom too little was seen is neither accepted nor rejected.
 */
package io.pocoscope.vetting;
