/**
 * What the analyses found, as it is shown: each result's columns are defined once, in the room of
 * its family, and every face (tables, JSON, CSV, Markdown, saved tables, frames) is made from them.
 */
package io.pocoscope.result;
