package io.pocoscope.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/**
 * The world around a command, handed in so that tests can be it.
 *
 * @param out results, and nothing else
 * @param err progress and messages
 * @param in standard input
 * @param environment environment variables
 * @param home the user's home folder
 * @param clock the wall clock
 * @param terminal whether standard error is a terminal, which can draw over itself
 * @param interruption how a wish to end comes in
 */
record Console(
    PrintStream out,
    PrintStream err,
    InputStream in,
    Map<String, String> environment,
    Path home,
    Clock clock,
    boolean terminal,
    Interruption interruption) {}
