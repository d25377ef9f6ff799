/**
 * The door for words that are not ours: a server's, a file's, a stranger's on the chain. What is
 * shown to people passes here; data passes whole. Pure, and knows no other room.
 */
package io.pocoscope.text;
