package io.pocoscope.devnet;

import static io.pocoscope.devnet.Branch.GREATEST;
import static io.pocoscope.devnet.Branch.KITTY;
import static io.pocoscope.devnet.Branch.NEW_ACCOUNT;
import static io.pocoscope.devnet.Branch.balance;
import static io.pocoscope.devnet.Branch.categories;
import static io.pocoscope.devnet.Branch.category;
import static io.pocoscope.devnet.Branch.dataset;
import static io.pocoscope.devnet.Branch.mine;
import static io.pocoscope.devnet.Branch.owned;
import static io.pocoscope.devnet.Branch.ownerOf;
import static io.pocoscope.devnet.Branch.rest;
import static io.pocoscope.devnet.Branch.slice;
import static io.pocoscope.devnet.Branch.transaction;
import static java.math.BigInteger.ONE;

import io.pocoscope.devnet.history.Comeback;
import io.pocoscope.devnet.history.History;
import io.pocoscope.devnet.history.Reorganisation;
import java.util.function.Consumer;

/**
 * What a chain can do to its last blocks: it writes a branch, and then takes it back, or writes it
 * otherwise. The account of a branch's own is in no other block.
 */
enum ReorganisationKind {
  THE_SAME_LATER_IN_TIME(
      chain -> {}, chain -> chain.reorganise(Reorganisation.rewriting(20, Comeback.later(7)))),
  THE_SAME_IN_OTHER_BLOCKS(
      chain -> {}, chain -> chain.reorganise(Reorganisation.rewriting(20, Comeback.MOVED))),
  THE_SAME_IN_ANOTHER_ORDER(
      chain -> {}, chain -> chain.reorganise(Reorganisation.rewriting(20, Comeback.REORDERED))),
  OTHER_TRANSACTIONS(chain -> {}, chain -> chain.reorganise(Reorganisation.rewriting(20))),
  NOTHING_ANY_MORE(chain -> {}, chain -> chain.reorganise(Reorganisation.forgetting(20))),
  BALANCES_TAKEN_BACK(
      chain -> mine(chain, balance(KITTY, 7), balance(NEW_ACCOUNT, 8)),
      chain -> chain.reorganise(Reorganisation.forgetting(2))),
  OTHER_BALANCES(
      chain -> mine(chain, balance(KITTY, 7), balance(ownerOf(chain, "App"), 7)),
      chain -> {
        chain.reorganise(Reorganisation.forgetting(2));
        mine(chain, balance(ownerOf(chain, "App"), 9), balance(NEW_ACCOUNT, 9));
      }),
  A_CATEGORY_TAKEN_BACK(
      chain -> mine(chain, category("a"), categories(6)),
      chain -> chain.reorganise(Reorganisation.forgetting(2))),
  ANOTHER_CATEGORY(
      chain -> mine(chain, category("a"), categories(6)),
      chain -> {
        chain.reorganise(Reorganisation.forgetting(2));
        mine(chain, category("b"), categories(6));
      }),
  A_CATEGORY_DEEPER_THAN_ANYBODY_LOOKS(
      chain -> {
        mine(chain, category("a"), categories(6));
        rest(chain, 250);
      },
      chain -> {
        chain.reorganise(Reorganisation.forgetting(251));
        mine(chain, category("b"), categories(6));
      }),
  A_CLOCK_THAT_NO_COLUMN_HOLDS(
      chain -> mine(chain, category("a", GREATEST), categories(6)),
      chain -> {
        chain.reorganise(Reorganisation.forgetting(2));
        mine(chain, category("a", GREATEST.subtract(ONE)), categories(6));
      }),
  A_VALUE_THAT_NO_COLUMN_HOLDS(
      chain -> mine(chain, transaction(chain, GREATEST)),
      chain -> {
        chain.reorganise(Reorganisation.forgetting(1));
        mine(chain, transaction(chain, GREATEST.subtract(ONE)));
      }),
  AN_OWNER_TAKEN_BACK(
      chain -> mine(chain, owned("App", chain), owned("Workerpool", chain)),
      chain -> chain.reorganise(Reorganisation.forgetting(1))),
  THINGS_THAT_OTHERS_REFER_TO(
      chain -> {
        mine(chain, transaction(chain), slice());
        rest(chain, 3);
        mine(chain, balance(NEW_ACCOUNT, 1), dataset());
      },
      chain -> chain.reorganise(Reorganisation.forgetting(1)));

  private final Consumer<History> branch;
  private final Consumer<History> reorganisation;

  ReorganisationKind(Consumer<History> branch, Consumer<History> reorganisation) {
    this.branch = branch;
    this.reorganisation = reorganisation;
  }

  /** Writes the branch that is to be dropped. */
  void writeBranch(History chain) {
    branch.accept(chain);
  }

  void reorganise(History chain) {
    reorganisation.accept(chain);
  }
}
