-- The dataset of a slot of a bulk deal, as its slices tell it.
left join (
  select task, case when count(distinct dataset) = 1 then min(dataset) else '(several)' end as dataset
  from (select task, unnest(datasets) as dataset from bulk_slice)
  where task is not null
  group by task
) slice_dataset on slice_dataset.task = case when not slot.has_dataset then slot.task end
