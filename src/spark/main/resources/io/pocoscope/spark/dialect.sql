-- What Spark says differently in functions. Each takes the place of DuckDB's function of that name, or of the macro of
-- that name in macros.sql, and is pasted in where it stands. A test asks both engines for each.

-- A time moved on: Spark's intervals have no seconds beyond 32 bits.
create or replace macro clocks_later(moment, clocks, clock) as
  timestamp_micros(unix_micros(moment)
    + cast(clocks * (case when clock is not null then greatest(least(clock, 10000000000), 0) end) as bigint) * 1000000);

-- sequence() counts down where the end is before the start.
create or replace macro indexes_from(first, size) as
  case when size > 0 then sequence(first, first + size - 1) end;

create or replace macro text_digest(words) as '0x' || sha2(words, 256);

-- Spark casts no text of hexadecimal digits.
create or replace macro id_key(id) as
  case
    when substr(id, 1, 17) rlike '^0x[0-9a-fA-F]{1,15}$' then cast(conv(substr(id, 3, 15), 16, 10) as bigint)
    when not startswith(id, '0x') then try_cast(substr(id, 1, 17) as bigint)
  end;

-- date_diff counts the borders that lie between two times, as DuckDB's does; all times are of UTC.
create or replace macro date_diff(unit, earlier, later) as
  case unit
    when 'second' then unix_seconds(cast(later as timestamp)) - unix_seconds(cast(earlier as timestamp))
    when 'day' then cast(unix_date(cast(later as date)) - unix_date(cast(earlier as date)) as bigint)
    when 'month' then cast((year(later) - year(earlier)) * 12 + month(later) - month(earlier) as bigint)
  end;

create or replace macro datediff(unit, earlier, later) as date_diff(unit, earlier, later);

-- date_format() has a sign before a year of five digits, and no weeks.
create or replace macro strftime(moment, pattern) as
  case when moment is not null then case pattern
    when '%Y-%m' then format_string('%04d-%02d', year(moment), month(moment))
    when '%Y-%m-%d' then format_string('%04d-%02d-%02d', year(moment), month(moment), day(moment))
    when '%G-W%V' then format_string('%04d-W%02d', extract(yearofweek from moment), weekofyear(moment))
  end end;

create or replace macro regexp_full_match(words, pattern) as words rlike concat('^(?:', pattern, ')\z');
