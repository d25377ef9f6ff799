/** Where the versions of entities go: into a history that is served, or into a dump. */
package io.pocoscope.devnet.market.writing;
