/** A report as Markdown, for issues and wikis: what is drawn in a page stands there in numbers. */
package io.pocoscope.report.markdown;
