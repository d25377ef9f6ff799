package io.pocoscope.casefile;

/** What the store knows of one thing. */
public sealed interface CaseFile permits SlotFile, DealFile, AddressFile {}
