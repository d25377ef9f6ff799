package io.pocoscope.subgraph;

import java.util.SortedMap;

/**
 * What a subgraph has been asked.
 *
 * @param requests HTTP requests, failed ones too
 * @param bytes bytes of the answers' bodies, as they were after decompression
 * @param retries how often a question was asked again, by what had gone wrong
 */
public record Traffic(long requests, long bytes, SortedMap<String, Long> retries) {}
