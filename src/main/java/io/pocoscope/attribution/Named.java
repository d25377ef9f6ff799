package io.pocoscope.attribution;

import static java.util.stream.Collectors.joining;

import io.pocoscope.store.engine.Engine;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Failed slots whose pool's scheduler names the one party that failed them: the second witness. A
 * slot about which schedulers disagree, or of which none says a cause, is not among them.
 */
final class Named {
  private static final String NONE =
      """
      create or replace temp table attribution_named as
      select cast(null as integer) as id, cast(null as integer) as role, cast(null as varchar) as actor
      where false;
      create or replace temp table attribution_heard as select '' as slot, '' as said where false
      """;

  private static final String HEARD =
      """
      create or replace temp table attribution_said as select slot, party, actor, confidence from offchain_cause;
      -- That a scheduler has never heard of a slot tells something too.
      create or replace temp table attribution_heard as
      select slot, max(said) as said
      from (
        select slot, 'unnamed' as said from attribution_said
        union all
        select task, 'not known there' from offchain_answer where http_status = 404
        union all
        select slot, 'not known there' from offchain_answer where http_status = 404 and slot is not null
      )
      group by slot
      """;

  private static final String WHO =
      """
      select member.id, actor.code
      from (%s) member
      join attribution_named named
        on named.id = member.id and named.role = member.role
       and coalesce(named.actor, member.actor) = member.actor
      join attribution_actor actor on actor.role = member.role and actor.actor = member.actor
      """;

  private final Engine store;
  private final List<PartyRole> roles;

  Named(Engine store, List<PartyRole> roles) {
    this.store = store;
    this.roles = roles;
  }

  /**
   * Puts them into the temporary table {@code attribution_named}: the slot's id, the role here that
   * stands for the party, or -1 where none does, and the worker where it is one; and into {@code
   * attribution_heard} all slots of which a scheduler said anything.
   */
  void keep() {
    if (!isKnown()) {
      store.executeScript(NONE);
      return;
    }
    store.executeScript(HEARD);
    String parties =
        IntStream.range(0, roles.size())
            .mapToObj(
                i -> String.format(Locale.ROOT, "(%d, '%s')", i, roles.get(i).standsFor().label()))
            .collect(joining(", "));
    store.execute(
        String.format(
            Locale.ROOT,
            """
            create or replace temp table attribution_named as
            select distinct slot.id, coalesce(stands.role, -1) as role,
                   case when said.party = 'worker' then said.actor end as actor
            from attribution_slot slot
            join attribution_said said on said.slot = slot.slot and said.confidence = 'named'
            left join (values %s) stands(role, party) on stands.party = said.party
            where slot.failed
            """,
            parties));
  }

  /**
   * Who is named, slot by slot, where that is one that can be told apart.
   *
   * @param unitOfCode the place of the unit of each actor
   * @param members the rows id, failed, role, actor of a role, in SQL
   */
  int[] units(int slots, int[] unitOfCode, IntFunction<String> members) {
    int[] named = new int[slots];
    Arrays.fill(named, Evidence.UNNAMED);
    boolean[] several = new boolean[slots];
    store.forEach(
        "select distinct id from attribution_named",
        row -> named[row.getInt(1)] = Evidence.NONE_OF_THEM);
    if (Arrays.stream(named).allMatch(each -> each == Evidence.UNNAMED)) {
      return named;
    }
    for (int i = 0; i < roles.size(); i++) {
      store.forEach(
          String.format(Locale.ROOT, WHO, members.apply(i)),
          row -> {
            int slot = row.getInt(1);
            int unit = unitOfCode[row.getInt(2)];
            several[slot] |= named[slot] >= 0 && named[slot] != unit;
            named[slot] = unit;
            return slot;
          });
    }
    return IntStream.range(0, slots)
        .map(slot -> several[slot] ? Evidence.UNNAMED : named[slot])
        .toArray();
  }

  /** Not in a store that an earlier version filled. */
  private boolean isKnown() {
    return !store.columnsOf("offchain_cause").isEmpty();
  }
}
