package io.pocoscope.attribution;

import static java.util.stream.Collectors.toSet;

import io.pocoscope.store.Fields;
import io.pocoscope.store.engine.Engine;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads how failed slots look, out of the slots that the evidence keeps. */
final class LookReader {
  /**
   * Every cause that the chain knows, and of the others those that occur: what is open to a kind
   * shares its faults out, be it seen or not.
   */
  private static final String SYMPTOMS =
      """
      with seen as (select distinct cause, unrunnable, said from attribution_look),
      told(said) as (values ('nothing'), ('not known there'), ('unnamed'), ('named'))
      select meaning.cause, meaning.parties, scale, meaning.because, told.said
      from {meaning} meaning
      cross join told
      left join seen
        on seen.cause = meaning.cause and seen.unrunnable = meaning.because and seen.said = told.said
      cross join (select distinct scale from attribution_slot)
      where seen.cause is not null
         or (meaning.because = '' and told.said = 'nothing' and meaning.cause not like 'HIDDEN_%'
             and meaning.cause <> 'SHARED_DIGEST')
      order by told.said, meaning.cause, meaning.because, scale
      """;

  /** Failed slots by what is seen of them, and by what a second witness said of them. */
  private static final String LOOKS =
      """
      create or replace temp table attribution_look as
      select slot.id, slot.cause, slot.scale, slot.unrunnable,
             case when named.id is not null then 'named'
                  else coalesce(heard.said, 'nothing') end as said
      from attribution_slot slot
      left join (select distinct id from attribution_named) named on named.id = slot.id
      left join attribution_heard heard on heard.slot = slot.slot
      where slot.failed
      """;

  private static final String EARLIER = "(select cause, parties, '' as because from cause_meaning)";

  private final Engine store;
  private final boolean narrowed;

  /**
   * A reader of a store.
   *
   * @param narrowed whether it tells which slots no stock scheduler runs
   */
  LookReader(Engine store, boolean narrowed) {
    this.store = store;
    this.narrowed = narrowed;
  }

  /** The symptoms; the place of each slot's, and the scale of its trust, are put where told. */
  List<Symptom> read(int[] looks, int[] scales) {
    store.execute(LOOKS);
    List<Symptom> symptoms = new ArrayList<>();
    List<String> conditions = new ArrayList<>();
    store.forEach(
        SYMPTOMS.replace("{meaning}", narrowed ? "cause_party" : EARLIER),
        row -> {
          Set<PartyRole> open =
              Fields.texts(row, "parties").stream()
                  .flatMap(party -> PartyRole.named(party).stream())
                  .collect(toSet());
          String said = row.getString(5);
          symptoms.add(new Symptom(row.getString(1), row.getInt(3), !said.equals("nothing"), open));
          return conditions.add(condition(row.getString(1), row.getInt(3), row.getString(4), said));
        });
    store.forEach(
        "select id, cause, scale, unrunnable, said from attribution_look",
        row ->
            looks[row.getInt(1)] =
                conditions.indexOf(
                    condition(
                        row.getString(2), row.getInt(3), row.getString(4), row.getString(5))));
    store.forEach(
        "select id, scale from attribution_slot where scale > 0",
        row -> scales[row.getInt(1)] = row.getInt(2));
    return symptoms;
  }

  private static String condition(String cause, int scale, String unrunnable, String said) {
    return cause + " " + scale + " " + unrunnable + " " + said;
  }
}
