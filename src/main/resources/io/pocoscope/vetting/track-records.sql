-- What each actor's settled slots look like through time; the sums are those of the
-- Cochran–Armitage test, day by day.
with party as (
  select {actor} as actor, coalesce({cluster}, '') as cluster,
         slot.failed::integer as failed, slot.deadline as deadline,
         datediff('day', timestamp '1970-01-01', slot.deadline) as place
  from vetting_slot slot {join}
),
mean as (
  select actor, count(*) as slots, avg(failed) as rate, avg(place) as place,
         max(deadline) as last_seen
  from party group by actor
),
cluster as (
  select actor, cluster,
         sum((party.place - mean.place) * (failed - mean.rate)) as score,
         sum((party.place - mean.place) ** 2) as spread
  from party join mean using (actor)
  group by actor, cluster
)
select mean.actor, mean.rate, mean.last_seen,
       count(*) as clusters, sum(score) as score, sum(spread) as spread, sum(score ** 2) as squares
from mean join cluster using (actor)
group by mean.actor, mean.rate, mean.last_seen
