"""A made-up PoCo market with the parameters of an observed history, in SimPy.

    python3 market.py [--seed N] [--tasks N]

Needs SimPy 3 or 4: its interface is what both have, and it was tested with 3.0.11, which Debian has as
python3-simpy3. (Debian's python3-simpy is SimPy 2, which has another interface.)
It was written by pocoscope: parameters, population, absent and provenance are what its JSON files hold.

Requesters make deals of several slots. For each slot a pool locks its stake, out of its owner's balance, and waits
where that does not suffice. A slot fails at the observed rate, by one of the observed causes. One that completes brings
its pool's owner the stake back and a reward; one that fails ends at its deadline, and the stake is slashed when somebody
claims it, or locked for good where nobody does. Workers' stakes are locked meanwhile; some are slashed where a slot
completes. Times are simulated seconds, amounts RLC. What the history does not give is left out, and told.

Rates and amounts are drawn for themselves: who deals with whom is not in it, so that slots of one requester are no more
alike than others.
"""

import argparse
import random
import sys

import simpy

# PARAMETERS

DAY = 86400
NOBODY_CONTRIBUTES = ("NOT_INITIALIZED", "NO_CONTRIBUTION")
QUANTILES = (("least", 0), ("q05", .05), ("q25", .25), ("q50", .5), ("q75", .75), ("q95", .95), ("greatest", 1))


def known(name):
    """A parameter that has a value, or None."""
    parameter = parameters.get(name)
    return parameter if parameter is not None and parameter["value"] is not None else None


def family(prefix):
    """The values of parameters whose names begin so, by the rest of their names."""
    return {name[len(prefix):]: known(name)["value"] for name in parameters if name.startswith(prefix) and known(name)}


class Market:
    """One run."""

    def __init__(self, seed, tasks):
        self.env = simpy.Environment()
        self.random = random.Random(seed)
        self.tasks = tasks
        self.without = {}
        self.failed_by = {}
        self.counts = dict.fromkeys(("slots", "completed", "failed", "claimed", "unclaimed"), 0)
        self.rlc = dict.fromkeys(("slashed_of_pools", "slashed_of_workers", "locked_for_good", "rewards_of_pools"), 0.0)
        self.locked = 0.0
        self.most_locked = 0.0
        self.ended_at = 0
        self.categories = family("share.category.")
        self.causes = family("cause.")
        if not self.causes:
            self.lacks("cause", "failures have no cause")
        self.rate = self.value("failure_rate", 0, "no slot fails")
        self.claims = self.share_claimed()
        self.slashes = self.slashes_to_a_slot()
        self.pools = self.accounts()

    def run(self):
        """Plays the market, and tells what came of it."""
        self.env.process(self.deals())
        self.env.run()
        decided = self.counts["completed"] + self.counts["failed"]
        told = dict(self.counts)
        told["waiting_for_stake"] = self.counts["slots"] - decided
        told["failure_rate"] = self.counts["failed"] / decided if decided else None
        told["most_locked"] = self.most_locked
        told.update(self.rlc)
        told["seconds"] = self.ended_at
        return told

    def lacks(self, name, instead):
        self.without[name] = instead

    def value(self, name, otherwise, instead):
        if known(name) is None:
            self.lacks(name, instead)
            return otherwise
        return known(name)["value"]

    def share_claimed(self):
        """The share of failed slots that somebody claims."""
        failed, claimed = known("failure_rate"), known("failure_rate_claimed_only")
        return min(1, claimed["k"] / failed["k"]) if failed and claimed and failed["k"] else 0

    def slashes_to_a_slot(self):
        """How many workers are slashed to a slot that completes, on average."""
        slashes, settled = known("claim_size.worker"), known("failure_rate")
        if slashes is None or settled is None or settled["n"] == settled["k"]:
            self.lacks("claim_size.worker", "no worker is slashed")
            return 0
        return slashes["n"] / (settled["n"] - settled["k"])

    def accounts(self):
        """The accounts of the pools' owners."""
        if known("balance.pool_owner") is None:
            self.lacks("balance.pool_owner", "there is one pool, whose owner never lacks a stake")
            return [None]
        balances = [self.amount("balance.pool_owner", 0, "") for _ in range(known("balance.pool_owner")["n"])]
        return [simpy.Container(self.env, init=balance) for balance in balances]

    def amount(self, name, otherwise, instead, category=None):
        """Draws an amount by its quantiles, with straight lines between them: of a category, where that is known."""
        parameter = known("%s.category.%s" % (name, category)) or known(name)
        if parameter is None:
            self.lacks(name, instead)
            return otherwise
        share = self.random.random()
        for (lower, below), (upper, above) in zip(QUANTILES, QUANTILES[1:]):
            if share <= above:
                low, high = parameter["quantiles"][lower], parameter["quantiles"][upper]
                return low + (high - low) * (share - below) / (above - below)

    def one_of(self, weights):
        """Draws a name by its weight; none of none."""
        return self.random.choices(list(weights), list(weights.values()))[0] if weights else None

    def deals(self):
        """Requesters come, at no time more likely than at another."""
        per_day = self.value("deals_per_day", 1, "there is one deal a day, on average")
        while self.counts["slots"] < self.tasks:
            yield self.env.timeout(self.random.expovariate(per_day / DAY))
            slots = max(1, round(self.amount("slots_per_deal", 1, "each deal has one slot")))
            category, pool = self.one_of(self.categories), self.random.choice(self.pools)
            for _ in range(min(slots, self.tasks - self.counts["slots"])):
                self.counts["slots"] += 1
                self.env.process(self.slot(category, pool))

    def slot(self, category, pool):
        """What becomes of a slot."""
        stake = self.amount("stake.pool_owner", 0, "pools lock nothing")
        of_worker = self.amount("stake.worker", 0, "workers lock nothing")
        fails = self.random.random() < self.rate
        cause = self.one_of(self.causes) if fails else None
        if cause is not None and cause.endswith(NOBODY_CONTRIBUTES):
            of_worker = 0
        if pool is not None and stake > 0:
            yield pool.get(stake)
        self.lock(stake + of_worker)
        if fails:
            yield from self.fail(category, cause, stake, of_worker)
        else:
            yield from self.complete(category, pool, stake, of_worker)
        self.ended_at = max(self.ended_at, self.env.now)

    def complete(self, category, pool, stake, of_worker):
        yield self.env.timeout(self.amount("duration.completed", 0, "slots complete at once", category))
        self.counts["completed"] += 1
        self.lock(-stake - of_worker)
        reward = self.amount("premium.pool_owner", 0, "pools earn nothing")
        self.rlc["rewards_of_pools"] += reward
        if pool is not None and stake + reward > 0:
            yield pool.put(stake + reward)
        for _ in range(int(self.slashes + self.random.random())):
            self.rlc["slashed_of_workers"] += self.amount("claim_size.worker", 0, "")

    def fail(self, category, cause, stake, of_worker):
        deadline = self.amount("duration.deadline", 0, "slots fail at once", category)
        yield self.env.timeout(deadline)
        self.counts["failed"] += 1
        if cause is not None:
            self.failed_by[cause] = self.failed_by.get(cause, 0) + 1
        if self.random.random() < self.claims:
            claimed = self.amount("duration.claimed", 0, "failures are claimed at the deadline")
            yield self.env.timeout(max(0, claimed - deadline))
            self.counts["claimed"] += 1
            self.lock(-stake - of_worker)
            self.rlc["slashed_of_pools"] += stake
        else:
            self.counts["unclaimed"] += 1
            self.rlc["locked_for_good"] += stake + of_worker

    def lock(self, stake):
        self.locked += stake
        self.most_locked = max(self.most_locked, self.locked)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--seed", type=int, default=1, help="of the random numbers (default: 1)")
    parser.add_argument("--tasks", type=int, default=1000, help="how many slots there are (default: 1000)")
    asked = parser.parse_args()
    if asked.tasks < 1:
        parser.error("--tasks: at least 1")
    market = Market(asked.seed, asked.tasks)
    told = market.run()
    why = {each["name"]: each["why"] for each in absent if each["part"] == "value"}
    if provenance["generated"]:
        print("parameters of generated data, of no real market", file=sys.stderr)
    for name, instead in market.without.items():
        print("without %s, as %s: %s" % (name, why.get(name, "the set does not have it"), instead), file=sys.stderr)
    for name, value in told.items():
        print("%s: %s" % (name, value))
    for cause in sorted(market.failed_by):
        print("failed by %s: %s" % (cause, market.failed_by[cause]))
    print("failure_rate observed: %s" % (known("failure_rate") or {"value": None})["value"])


if __name__ == "__main__":
    main()
