-- The time of the store's block, or a little before: its own is not always told, but that of each head that was seen.
select max(head_time) as "time" from sync_run, meta where head_number <= meta.block_number
