/** The pages that a reader finds: the README and what it leads to, read as Markdown. */
package io.pocoscope.page;
