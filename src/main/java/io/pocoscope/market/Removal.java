package io.pocoscope.market;

/**
 * An asset that had to leave.
 *
 * @param task after which one, from 1
 * @param asset its number in the order of their coming, from 0
 * @param rate how often it fails by itself
 * @param unreliable whether that is above the individual target
 * @param attacker whether it failed on purpose
 * @param tasks that it took part in
 * @param failures among them, by whomever
 */
public record Removal(
    int task,
    int asset,
    double rate,
    boolean unreliable,
    boolean attacker,
    int tasks,
    int failures) {}
