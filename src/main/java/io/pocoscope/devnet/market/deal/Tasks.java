package io.pocoscope.devnet.market.deal;

import io.pocoscope.devnet.market.chain.Chain;
import io.pocoscope.devnet.market.chain.Draft;
import io.pocoscope.devnet.market.chain.Ledger;
import io.pocoscope.devnet.market.chain.MadeUpHash;

/** A task as the subgraph stores it: versions of it and of its contributions. */
final class Tasks {
  private final Chain chain;

  Tasks(Chain chain) {
    this.chain = chain;
  }

  private static String enclave(Deal deal) {
    return MadeUpHash.address("enclave of " + deal.id());
  }

  static String results(Slot slot) {
    return Registry.hex("{\"storage\":\"ipfs\",\"location\":\"/ipfs/" + slot.id() + "\"}");
  }

  Draft event(String type, Slot slot) {
    return chain.event(type).text("task", slot.id());
  }

  void changed(Slot slot) {
    chain.changed(slot, () -> look(slot));
  }

  void changed(Slot slot, Contribution contribution) {
    chain.changed(contribution, () -> look(slot, contribution));
  }

  /** Nothing of an ended task changes any more. */
  void retire(Slot slot) {
    slot.contributions().forEach(chain::retire);
    chain.retire(slot);
  }

  private Draft look(Slot slot) {
    Draft draft = chain.draft("Task", slot.id());
    draft.text("deal", slot.deal().id()).text("requester", slot.deal().requester());
    draft.number("index", slot.index()).text("status", slot.status().name());
    draft.number("timestamp", chain.now());
    draft.number("contributionDeadline", slot.deal().contributionDeadline());
    draft.number("finalDeadline", slot.deal().finalDeadline());
    draft.ids("contributions", slot.contributions().stream().map(Contribution::id).toList());
    slot.consensus().ifPresent(hash -> draft.text("consensus", hash));
    if (slot.consensus().isPresent()) {
      draft.number("revealDeadline", slot.revealDeadline());
    }
    if (slot.revealed()) {
      draft.text("resultDigest", slot.digest());
    }
    if (slot.status() == Slot.Status.COMPLETED) {
      String callback = slot.deal().hasCallback() ? Registry.hex(slot.result()) : "0x";
      draft.text("results", results(slot)).text("resultsCallback", callback);
    }
    return draft;
  }

  private Draft look(Slot slot, Contribution contribution) {
    // A rejected one is never said to be: the mapping forgets the consensus before it compares.
    boolean proved = contribution.status() == Contribution.Status.PROVED;
    return chain
        .draft("Contribution", contribution.id())
        .text("status", proved ? "PROVED" : "CONTRIBUTED")
        .number("timestamp", contribution.time())
        .text("task", slot.id())
        .text("worker", contribution.worker())
        .text("hash", contribution.hash())
        .text("seal", MadeUpHash.of("seal " + contribution.id()))
        .text("challenge", slot.deal().tee() ? enclave(slot.deal()) : Ledger.ZERO);
  }
}
