import type { Messages } from '../messages'
import { boundaries } from './imports/boundaries'
import { delimited } from './imports/delimited'
import { differences } from './imports/differences'
import { figures } from './imports/figures'
import { files } from './imports/files'
import { intake } from './imports/intake'
import { jsonStat } from './imports/json-stat'
import { parquet } from './imports/parquet'
import { pxFiles } from './imports/px-files'
import { recognition } from './imports/recognition'
import { workbooks } from './imports/workbooks'

export const imports: Messages['imports'] = {
  boundaries,
  delimited,
  differences,
  figures,
  files,
  intake,
  jsonStat,
  parquet,
  pxFiles,
  recognition,
  workbooks,
}
