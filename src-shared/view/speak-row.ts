import { startSentence } from '../messages/sentence-case'
import type { Language } from '../messages/language'
import { messagesIn } from '../messages/messages'
import { shownSignOf } from '../dataset/sign'
import { formatCell } from './format-cell'
import { flagsIn, speakFlags, type Flag } from './figure-flags'
import { mixedQualities } from './row-quality'
import { nameAt } from './rows'
import { FIGURE_FLAGS, type CodeColumn, type NumberColumn, type ViewColumn, type ViewData } from './view-data'

type Rows = Pick<ViewData, 'columns' | 'rowCount' | 'seriesNames'>

/**
 * A row for those who hear it: `Från Söderköping till Norrköping: 2 787 personer; Andel av utpendlarna 45,0 %`. Names
 * that are not the row's own are said with their label, and so is every figure; what is the same in all rows stands in
 * the sentence above the picture and is left out. Signs are words. What holds for several figures is said once, last.
 */
export function rowSpeaker(data: Rows, language: Language): (row: number) => string {
  const { charts, analysis, views } = messagesIn(language)
  const { marks } = charts
  const differs = differingColumns(data)
  const names = data.columns.filter((c): c is CodeColumn => c.type === 'code' && differs(c))
  const keys = data.columns.filter((c): c is NumberColumn => isKey(c) && c.id !== 'rank' && differs(c))
  const figures = data.columns.filter((c): c is NumberColumn => c.type === 'number' && !isKey(c))
  const qualities = mixedQualities(data)
  const flow = flowColumns(data)
  const [own] = names
  const further = names.filter((column) => (flow ? !flow.includes(column) : column !== own))

  const speakOwn = (row: number): string => {
    if (flow) {
      const [home, work] = flow.map((column) => nameAt(column, row)[language])
      return home === work ? marks.within(home ?? '') : marks.fromTo(home ?? '', work ?? '')
    }
    return own ? nameAt(own, row)[language] : ''
  }
  const speakFigure = (column: NumberColumn, row: number, told: readonly Flag[]): string => {
    const label = column.label[language]
    const sign = shownSignOf(column.signs[row] ?? 0)
    if (sign !== null) return `${label} ${sign in marks.signs ? marks.signs[sign as '-' | '.' | '..'] : sign}`
    const flags = told.reduce((left, flag) => left & ~FIGURE_FLAGS[flag], column.flags?.[row] ?? 0)
    const number = formatCell(column, row, language)
    // "Personer 2 787" is "2 787 personer".
    if (column.unit === 'persons' && label.toLowerCase() === views.unitNames.persons)
      return speakFlags(`${number} ${views.unitNames.persons}`, flags, language)
    return `${label} ${speakFlags(column.unitText ? `${number} ${column.unitText[language]}` : number, flags, language)}`
  }

  return (row) => {
    const told = sharedAsides(figures, row)
    const others = further
      .map((column) => ({ label: column.label[language], name: nameAt(column, row)[language] }))
      .filter(({ name }) => name !== '')
    const years = keys.map((column) => {
      const year = formatCell(column, row, language)
      return column.id === 'year' ? year : marks.labelled(column.label[language], year)
    })
    // A view's own sentences say what they are about, and stand last.
    const isSentence = ({ name }: { readonly name: string }): boolean => name.endsWith('.')
    const labelled = others.filter((one) => !isSentence(one))
    const what = [speakOwn(row), ...years, ...labelled.map(({ label, name }) => marks.labelled(label, name))]
    const quality = qualities?.[row]
    return [
      charts.mark(
        startSentence(what.filter((text) => text !== '').join(', ')),
        figures.map((column) => speakFigure(column, row, told)).join('; '),
      ),
      ...told.map((flag) => startSentence(analysis.flags.spoken[flag])),
      ...(quality === 'synthetic' ? [views.qualities.synthetic] : []),
      ...others.filter(isSentence).map(({ name }) => name.slice(0, -1)),
    ].join('. ')
  }
}

const isKey = (column: ViewColumn): boolean =>
  column.type === 'number' && (column.unit === 'year' || column.unit === 'rank')

/** Columns whose rows are not all the same; of a single row all, and of a series all with several values. */
function differingColumns({ columns, rowCount, seriesNames }: Rows): (column: ViewColumn) => boolean {
  const isSeries = seriesNames !== undefined && seriesNames !== null
  const isSame = (column: ViewColumn): boolean => {
    if (isSeries && column.id === seriesNames.alongColumn) return false
    if (isSeries && column.type === 'code' && column.codes.length === 1) return true
    if (rowCount < 2) return false
    return column.type === 'code'
      ? column.indices.subarray(0, rowCount).every((index) => index === column.indices[0])
      : column.values.subarray(0, rowCount).every((value) => value === column.values[0])
  }
  const named = columns.filter((column) => column.type === 'code')
  const anyDiffers = columns.some(
    (column) => (column.type === 'code' || isKey(column)) && !isSame(column) && column.id !== 'rank',
  )
  // Rows that nothing tells apart are still somebody's.
  return (column) => !isSame(column) || (!anyDiffers && column === named[0])
}

/** Where somebody lives and where they work, when both are columns: a flow. */
function flowColumns({ columns }: Rows): readonly [CodeColumn, CodeColumn] | null {
  const of = (id: string): CodeColumn | undefined =>
    columns.find((c): c is CodeColumn => c.id === id && c.type === 'code')
  const [home, work] = [of('home'), of('work')]
  return home && work ? [home, work] : null
}

const asides = (flags: number): readonly Flag[] =>
  flagsIn(flags).filter((flag) => flag === 'smallBase' || flag === 'acrossBreak')

/** What holds for two figures of the row or more is said once for the row. */
function sharedAsides(figures: readonly NumberColumn[], row: number): readonly Flag[] {
  const all = figures
    .filter((column) => shownSignOf(column.signs[row] ?? 0) === null)
    .flatMap((column) => asides(column.flags?.[row] ?? 0))
  return [...new Set(all)].filter((flag) => all.filter((other) => other === flag).length > 1)
}
