import { timeText, type At } from './key-columns'
import { placesOf, type KnownTable } from './known-table'
import type { Manner } from './manner'
import { gridOfTexts, type Grid } from './written-grid'
import { writeFigure } from './written-number'

export function eurostat(table: KnownTable, manner: Manner): Grid {
  const keys = (at: At): readonly string[] => [
    'A',
    table.sexes[at.sex] === '' ? 'T' : (table.sexes[at.sex] ?? ''),
    String(at.class + 1),
    `M${at.measure + 1}`,
    table.places[at.place]?.code ?? '',
  ]
  const form = { ...manner.number, decimal: '.', thousands: '', sign: false, minus: '-' } as const
  const byKey = new Map<string, string[]>()
  for (const at of placesOf({ ...table, works: [{ code: '', name: '' }] })) {
    const key = keys(at).join(',')
    const row = byKey.get(key) ?? table.times.map(() => ': ')
    const figure = table.figureAt(at)
    row[at.time] = figure.kind === 'blank' ? ': ' : `${writeFigure(figure, form, undefined)} `
    byKey.set(key, row)
  }
  return gridOfTexts(
    [
      'freq,sex,class,unit,geo\\TIME_PERIOD',
      ...table.times.map((time) => `${timeText(time, { ...manner, time: 'short' }, table)} `),
    ],
    [...byKey].map(([key, cells]) => [key, ...cells]),
  )
}

export function sdmx(table: KnownTable, manner: Manner): Grid {
  const form = { ...manner.number, decimal: '.', thousands: '', sign: false, minus: '-' } as const
  const rows = [...placesOf({ ...table, works: [{ code: '', name: '' }] })].map((at) => {
    const figure = table.figureAt(at)
    const isNumber = figure.kind === 'number'
    return [
      'OWN:TABLE(1.0)',
      '12/09/25 23:00:00',
      'A',
      table.sexes[at.sex] === '' ? 'T' : (table.sexes[at.sex] ?? ''),
      String(at.class + 1),
      `M${at.measure + 1}`,
      table.places[at.place]?.code ?? '',
      timeText(table.times[at.time], { ...manner, time: 'short' }, table),
      isNumber ? writeFigure({ ...figure, flag: '' }, form, undefined) : '',
      isNumber ? figure.flag : '',
    ]
  })
  return gridOfTexts(
    [
      'DATAFLOW',
      'LAST UPDATE',
      'freq',
      'sex',
      'class',
      'unit',
      'geo',
      'TIME_PERIOD',
      'OBS_VALUE',
      'OBS_FLAG',
    ],
    rows,
  )
}
