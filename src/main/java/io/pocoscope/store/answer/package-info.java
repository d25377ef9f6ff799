/**
 * Answers that a person saved from a GraphQL console, read into rows of the store. Any subset of
 * fields will do; a file goes in whole or not at all.
 */
package io.pocoscope.store.answer;
