import { localize } from '../messages/localize'
import type { LocalizedText } from '../messages/language'
import { fitMapping } from './fit-mapping'
import type { ImportMapping } from './import-mapping'
import { judgeTable } from './judge-table'
import { remark } from './judgement'
import { mapTable, type FileOfTable } from './map-table'
import { otherReadings } from './other-readings'
import { scbNameIn, scbTableNamed } from './scb-tables'
import type { StatisticalTable } from './statistical-table'
import { remarksOn } from './table-remarks'
import type { Recognition } from './table-report'

export interface RecogniseOptions extends FileOfTable {
  /** The mapping that was used for this table before (`mappingKey`); null when there is none. */
  readonly remembered: ImportMapping | null
}

/**
 * What a table is and how it becomes a dataset: as it was last time, or by what is known of the agencies' tables,
 * their words and values. What no fact table has a place for becomes a series.
 */
export function recogniseTable(table: StatisticalTable, options: RecogniseOptions): Recognition {
  const guess = guessMapping(table, options)
  if (options.remembered === null) return guess
  const { mapping, outgrown } = fitMapping(options.remembered, table, guess.mapping)
  if (mapping !== null) {
    const others = otherReadings(table, options, mapping, [])
    return { ...guess, mapping, others, origin: 'remembered', certainty: 'sure', remarks: [] }
  }
  return { ...guess, remarks: [remark((w) => w.mappingOutgrown(outgrown.join(', '))), ...guess.remarks] }
}

function guessMapping(table: StatisticalTable, options: RecogniseOptions): Recognition {
  const scb = scbTableNamed(table.id ?? '') ?? scbTableNamed(scbNameIn(options.fileName) ?? '')
  const judgement = judgeTable(table, scb?.target ?? null)
  const { target } = judgement
  const { mapping, naming, remarks } = mapTable(judgement, table, options)
  const known = target !== 'series' && naming.source.quality === 'official' && naming.source.table !== null
  const said = [...remarks, ...remarksOn(table, mapping, naming)]
  return {
    mapping,
    others: otherReadings(table, options, mapping, said),
    certainty: known ? 'sure' : judgement.isUnsure ? 'unsure' : 'likely',
    knownAs: known ? knownAs(target, naming.source.publisher, naming.source.table) : null,
    origin: known ? 'known-table' : 'guessed',
    remarks: [...judgement.remarks, ...said],
  }
}

const knownAs = (
  target: Exclude<ImportMapping['target'], 'series'>,
  publisher: string,
  table: string | null,
): LocalizedText =>
  localize(({ imports: { recognition } }) =>
    recognition.knownAs[target](publisher, table === null ? '' : recognition.tableCode(table)),
  )
