/**
 * One case as a person would investigate it: a slot, a deal or an account, with what happened when,
 * who took part, the judgement and its rule, and the money. It looks up; it judges nothing itself.
 */
package io.pocoscope.casefile;
