import type { BulkTimes } from './bulk-timing'
import type { ExportTimes } from './export-timing'
import { formatMilliseconds, type Goal } from './report'

const ms = (value: number): string => `${formatMilliseconds(value)} ms`
const seconds = (value: number): string => `${(value / 1000).toFixed(1)} s`
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`

const PICTURE_LIMIT = 1500
const DECK_LIMIT = 10_000
const BULK_LIMIT = 60_000
/** V8 gives memory back when it likes; growth from report to report would be far above this over a third of them. */
const MEMORY_LIMIT = 1.15

/** What the issue asks of pictures, decks and bulk runs, against what was measured. */
export function judgeExports({ map, deck }: ExportTimes, bulk: BulkTimes): Goal[] {
  const { reports, milliseconds, middleMemory, lastMemory } = bulk
  const memory = middleMemory === null || lastMemory === null ? null : { middleMemory, lastMemory }
  return [
    {
      name: "PNG of 5120 × 2880 of the national flow map, from the question to the file's bytes",
      measured: ms(map.fourfold),
      goal: `< ${PICTURE_LIMIT} ms`,
      met: map.fourfold < PICTURE_LIMIT,
    },
    {
      name: 'The first export after the start, the same picture',
      measured: ms(map.fourfoldFirst),
      goal: `< ${PICTURE_LIMIT} ms`,
      met: map.fourfoldFirst < PICTURE_LIMIT,
    },
    {
      name: 'That picture again ÷ its SVG, ÷ its PNG of 1280 × 720',
      measured: `${(map.fourfold / map.svg).toFixed(1)} (SVG ${ms(map.svg)}), ${(map.fourfold / map.plain).toFixed(1)} (PNG ${ms(map.plain)})`,
      goal: 'reported',
      met: true,
    },
    {
      name: 'The same ÷ `rsvg-convert` making that PNG of our SVG',
      measured:
        map.librsvg === null ? '–' : `${(map.fourfold / map.librsvg).toFixed(2)} (${ms(map.librsvg)})`,
      goal: 'reported',
      met: map.librsvg === null ? null : true,
    },
    {
      name: `A deck of ${deck.slides} slides on the national file`,
      measured: `${seconds(deck.milliseconds)} (${(deck.milliseconds / deck.slides / map.plain).toFixed(1)} × the small PNG for each slide)`,
      goal: `< ${DECK_LIMIT / 1000} s`,
      met: deck.milliseconds < DECK_LIMIT,
    },
    {
      name: `Kommunfakta as PDF for ${reports} municipalities, from the program's start to its end`,
      measured: `${seconds(milliseconds)} (${ms(milliseconds / reports)} each)`,
      goal: `< ${BULK_LIMIT / 1000} s`,
      met: milliseconds < BULK_LIMIT,
    },
    {
      name: 'Memory of the last third of them ÷ the middle third',
      measured:
        memory === null
          ? '–'
          : `${(memory.lastMemory / memory.middleMemory).toFixed(2)} (${megabytes(memory.lastMemory)}, ${megabytes(memory.middleMemory)})`,
      goal: `≤ ${MEMORY_LIMIT}`,
      met: memory === null ? null : memory.lastMemory <= MEMORY_LIMIT * memory.middleMemory,
    },
  ]
}
