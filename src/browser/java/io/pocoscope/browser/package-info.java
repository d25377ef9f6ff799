/**
 * An installed Chromium that tests of pages drive, which only the profile {@code browser} compiles
 * and runs. A test of a room stands in the room's package beside this one.
 */
package io.pocoscope.browser;
