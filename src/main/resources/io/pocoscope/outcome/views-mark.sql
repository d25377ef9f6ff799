-- made: a hash of the scripts, of which the text is given, with DuckDB's version and the names of all views and macros.
-- texts: one of their definitions. marked: what the mark of an earlier run says, within the quotes of its body.
with
macros as (
  select
    string_agg(function_name, ' ' order by function_name) filter (where function_name <> 'installed_views')  as names,
    string_agg(concat_ws(' ', function_name, cast(parameters as varchar), macro_definition), chr(10)
               order by function_name) filter (where function_name <> 'installed_views')                     as texts,
    trim(max(macro_definition) filter (where function_name = 'installed_views'), '''')                       as marked
  from duckdb_functions()
  where not internal
),
views as (
  select
    string_agg(view_name, ' ' order by view_name)    as names,
    -- without those that read now the events, now what was judged by them
    string_agg(sql, chr(10) order by view_name) filter (where view_name not in
      ('task_worker', 'contribution_standing', 'slot_place', 'known_fate', 'known_slot', 'known_movement')) as texts
  from duckdb_views()
  where not internal
)
select
  md5(concat_ws(chr(10), ?, version(), macros.names, views.names))  as made,
  md5(concat_ws(chr(10), macros.texts, views.texts))                as texts,
  macros.marked
from macros cross join views;
