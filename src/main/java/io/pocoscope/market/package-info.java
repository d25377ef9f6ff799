/**
 * The marketplace under collective incentives, played through. Pure: records in, records out; no
 * store, no clock, no printing. Amounts are in RLC, times in tasks.
 */
package io.pocoscope.market;
