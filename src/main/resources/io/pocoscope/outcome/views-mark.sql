-- The hash of the scripts, of which the text is given, with DuckDB's version and the names of the views and macros that
-- the store holds; and what the mark of an earlier run says, as the text within the quotes of its body. Their own text
-- cannot be compared: DuckDB gives a definition back in other words once it has been read from the file.
with
macros as (
  select
    string_agg(function_name, ' ' order by function_name) filter (where function_name <> 'installed_views')  as held,
    trim(max(macro_definition) filter (where function_name = 'installed_views'), '''')                       as marked
  from duckdb_functions()
  where not internal
),
views as (
  select string_agg(view_name, ' ' order by view_name) as held from duckdb_views() where not internal
)
select md5(concat_ws(chr(10), ?, version(), macros.held, views.held)) as hash, macros.marked as marked
from macros cross join views;
