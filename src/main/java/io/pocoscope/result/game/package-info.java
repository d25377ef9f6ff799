/**
 * What a task's parties gain and lose under rules of slashing, and under those of PoCo: the
 * columns, the rows and what is said. What is a chart for the eye, such as payoffs in two
 * directions, is for people alone; its numbers are in another part for machines.
 */
package io.pocoscope.result.game;
