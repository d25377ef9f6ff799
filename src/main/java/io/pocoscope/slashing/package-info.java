/**
 * Games about a task, and what makes honest play worth it. Pure: numbers in, numbers out; no store,
 * no clock, no printing. Amounts are exact, so that a tie is a tie.
 */
package io.pocoscope.slashing;
