package io.pocoscope.subgraph;

/**
 * A row that an endpoint lists and cannot give: something in it is nothing that the schema
 * promises.
 *
 * @param id the row's
 * @param field the name of what is nothing, where the endpoint tells it; else empty text
 * @param why in the endpoint's words
 */
public record LeftOut(String id, String field, String why) {}
