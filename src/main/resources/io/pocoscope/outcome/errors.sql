-- What workers contribute in place of a result that they could not compute: an error as a text, of a known few. Read in
-- iexec-worker 5.1.0 to 9.2.0 (579a7db) and iexec-common 9.2.0 (fef90fe). Another release is another line of "worker".

-- worker_error: one row per release of workers and cause: the text, the digest that a task then has for its result, and
-- the parties that it leaves open.
create or replace view worker_error as
with
worker(era, before, after) as (   -- era: the first release that writes so
  values
    ('5.1.0', 'Error occurred while computing the task [error:', ', cause:$]'),
    ('9.1.0', 'Errors occurred while computing the task [error:', ', causes:[$]]'),
    ('9.2.0', 'Errors occurred while computing the task [error:',
     ', causes:[WorkflowError[cause=$, message=]]]')
),
cause(error, cause, parties) as (
  values
    ('APP_DOWNLOAD_FAILED',  'APP_IMAGE_DOWNLOAD_FAILED',    ['app', 'worker']),
    ('DATA_DOWNLOAD_FAILED', 'DATASET_FILE_DOWNLOAD_FAILED', ['dataset', 'worker']),
    ('DATA_DOWNLOAD_FAILED', 'DATASET_FILE_BAD_CHECKSUM',    ['dataset']),
    ('DATA_DOWNLOAD_FAILED', 'INPUT_FILES_DOWNLOAD_FAILED',  ['requester', 'worker'])
),
written as (
  select era, error, cause, parties, '[IEXEC] ' || before || error || replace(after, '$', cause) as "text"
  from worker cross join cause
)
select era, error, cause, parties, "text", text_digest("text") as digest from written;
