/**
 * A report as one HTML file that asks nobody for anything. Every text is set as text, never as
 * markup, as names on the chain are what strangers wrote.
 */
package io.pocoscope.report.html;
