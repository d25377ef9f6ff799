/** What a history says of the models' parameters: the columns, the rows and what is said. */
package io.pocoscope.result.parameter;
