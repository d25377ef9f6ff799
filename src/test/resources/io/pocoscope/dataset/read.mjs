// Prints the rows of a Parquet file, a JSON list to a row: numbers and times as text that says their type.
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects, parquetSchema } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'

const bits = number => {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, number)
  return view.getBigInt64(0)
}
const shown = (value, type) => {
  if (value === null || value === undefined) return null
  if (typeof value === 'bigint') return 'n' + value
  if (value instanceof Date) return 't' + value.getTime()
  if (typeof value === 'number') return type === 'DOUBLE' ? 'd' + bits(value) : 'i' + value
  return value
}

const file = await asyncBufferFromFile(process.argv[2])
const metadata = await parquetMetadataAsync(file)
const columns = parquetSchema(metadata).children.map(child => child.element)
const rows = await parquetReadObjects({ file, metadata, compressors })
for (const row of rows) {
  console.log(JSON.stringify(columns.map(column => shown(row[column.name], column.type))))
}
