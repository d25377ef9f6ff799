-- What is judged at once has to fit DuckDB's memory, with all its texts: 100 000 slots to 512 MB.
-- Each part looks through the whole history, so that of a long one the fewer the better.
select greatest(100000, parse_formatted_bytes(current_setting('memory_limit')) // 5120);
