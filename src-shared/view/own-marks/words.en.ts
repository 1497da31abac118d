import type { ownMarks as sv } from './words.sv'

export const ownMarks: typeof sv = {
  title: 'Goals and notes',
  quality: 'own statement',
  kinds: { goal: 'Goal', note: 'Note' },
  columns: {
    kind: 'kind',
    measure: 'measure',
    value: 'goal value',
    from: 'from year',
    until: 'until year',
    words: 'text',
    date: 'written',
    source: 'source',
    quality: 'quality',
  },
  goalLine: (words) => `Goal: ${words}`,
  goalAt: (words, figure) => `Goal: ${words} ${figure}`,
  years: (from, until) => {
    if (from === null && until === null) return ''
    if (from === until) return ` in ${String(from)}`
    return (from === null ? '' : ` from ${String(from)}`) + (until === null ? '' : ` until ${String(until)}`)
  },
  goalNote: (measure, figure, years, words, source) =>
    `Goal (own statement, no statistics): ${measure} ${figure}${years}, “${words}”.${source}`,
  eventNote: (number, year, words, date, source) =>
    `Note ${String(number)} (own statement, no statistics): ${String(year)}, “${words}”, written ${date}.${source}`,
  source: (source) => ` Source: ${source}.`,
  sourceLine: (sources) => `Goals and notes: own statements${sources === '' ? '' : ` (${sources})`}.`,
  noMeasure: 'a measure that is not shown here',
  panel: {
    hint: 'Goals are drawn as dashed lines and notes as marks on the time axis, where the chart has such; elsewhere they stand below it. They are your own and are always called own statements.',
    keepHint:
      'They are kept in saved views, reports and files, but not in links: send the file with your own views instead.',
    none: 'The view has neither goals nor notes.',
    list: 'Goals and notes of the view',
    add: 'Add',
    change: 'Change',
    changeNamed: (words) => `Change “${words}”`,
    remove: 'Remove',
    removeNamed: (words) => `Remove “${words}”`,
    saveChange: 'Save the change',
    cancel: 'Cancel',
    saveView: 'Save the view…',
    kind: 'Kind',
    measure: 'Measure',
    value: 'Goal value',
    valueIn: (unit) => `Goal value (${unit})`,
    percent: 'per cent',
    points: 'percentage points',
    from: 'From year (optional)',
    until: 'Until year (optional)',
    year: 'Year',
    words: 'Text in the chart',
    source: 'Source (optional)',
    date: 'Written',
    needsWords: 'Write what the chart is to say.',
    needsValue: 'Write the goal value as a number.',
    needsWhole: 'Write the number as a whole one, such as 14,000.',
    unsureThousands: (text) =>
      `${text} can be read in two ways. Write thousands with a space, such as 150 000, or decimals with other than three digits, such as 150.0.`,
    noPercent: 'The measure is not counted in per cent. Write the goal value without %.',
    added: (what) => `Added: ${what}.`,
    changed: (what) => `Changed: ${what}.`,
    removed: (what) => `Removed: ${what}.`,
    needsYear: 'Write a year with four digits.',
    yearsTurned: 'The goal ends before it begins.',
    tooMany: (most) => `A view has room for ${String(most)} at most.`,
    noMeasures: 'This view has no measure that can have a goal.',
  },
}
