package io.pocoscope.devnet.query;

/** A bare name in a query, such as an enum's value. */
record EnumName(String name) {}
