-- A hash of whatever the views are defined by: the same where the same rows give the same views.
select md5(concat_ws(
  chr(10),
  version(),
  (select string_agg(concat_ws(' ', function_name, cast(parameters as varchar), macro_definition), chr(10)
                     order by function_name, cast(parameters as varchar))
   from duckdb_functions() where not internal),
  (select string_agg(sql, chr(10) order by view_name) from duckdb_views() where not internal)));
