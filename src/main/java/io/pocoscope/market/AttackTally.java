package io.pocoscope.market;

/**
 * What an attack did in one run, and what it took.
 *
 * @param entries how often an attacker entered, under whatever name
 * @param lost what the attackers lost of all the stakes that they brought, less what they gained;
 *     RLC. Of one name no more than its stake can be taken
 * @param attacks failed tasks that an attacker took part in
 * @param ruined reliable assets that had to leave and are no attackers
 * @param firstRuin after which task the first of these had to leave; 0 for none
 * @param harm what reliable assets that are no attackers lost of their stakes, less what they
 *     gained; RLC
 */
public record AttackTally(
    int entries, double lost, int attacks, int ruined, int firstRuin, double harm) {}
