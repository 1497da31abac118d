import { compareColumns } from '#shared/comparison/compared-columns'
import { shownSignOf } from '#shared/dataset/sign'
import type { Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import { nameFlags } from '#shared/view/figure-flags'
import { gatherOthers } from '#shared/view/gather-others'
import { addQualityColumn } from '#shared/view/row-quality'
import type { CodeColumn, NumberColumn, ViewData } from '#shared/view/view-data'
import { rowsOf } from '#shared/view/rows'
import { PARQUET_STAMP } from '#main/formats/stamp/parquet-stamp'
import { writeStampText } from '#main/formats/stamp/stamp-text'
import { answersIn, type ExportJob } from '../export-job'
import { describeJob } from '../job-words'
import { writeParquet, type TableColumn } from './parquet-table'

type Stated = Pick<ViewData, 'columns' | 'rowCount'>

/**
 * A view's table as Parquet, its columns named as in CSV: codes with `<id>_name`, figures with `<id>_sign` where one of
 * SCB's signs stands in a figure's place (which is null, never zero) and `<id>_flags`. Panels that are not one table
 * stand below each other behind a column `panel`. Title, source, quality and notes are in the file's metadata. Side
 * tables, which have no place in the format, are left out.
 */
export function writeViewParquet(job: ExportJob): Uint8Array {
  const { language } = job
  const { title, subtitle, sourceLine, qualityLine, notes } = describeJob(job)
  const answers = answersIn(job).map(({ data }) => data)
  const qualities = [...new Set(answers.map(({ quality }) => quality))]
  const editions = answers.map(({ dataset }) =>
    messagesIn(language).savedViews.link.figuresFrom(dataset.title[language], dataset.edition),
  )
  return writeParquet(columnsOf(job), [
    ['title', title],
    ['subtitle', subtitle],
    ['source', sourceLine],
    ['quality', qualities.join(' ')],
    ['quality_note', qualityLine ?? ''],
    ['notes', notes.join('\n')],
    ['dataset', [...new Set(editions)].join('\n')],
    ['language', language],
    [PARQUET_STAMP, writeStampText(job.stamp)],
  ])
}

function columnsOf(job: ExportJob): readonly TableColumn[] {
  const { language, rows } = job
  const shown = (data: ViewData): Stated => (rows === 'all' ? data : gatherOthers(data))
  if (job.kind === 'view') return tableColumns(shown(job.data), language)
  if (job.layout === 'together' && rows === 'shown') return tableColumns(compareColumns(job.panels), language)
  return joinPanels(
    job.panels.map(({ heading, data }) => ({
      heading: heading[language],
      rowCount: shown(data).rowCount,
      columns: tableColumns(shown(data), language),
    })),
  )
}

function tableColumns(stated: Stated, language: Language): readonly TableColumn[] {
  const data = addQualityColumn(stated)
  return data.columns.flatMap((column) =>
    column.type === 'code'
      ? codeColumns(column, data.rowCount, language)
      : numberColumns(column, data.rowCount),
  )
}

function codeColumns(column: CodeColumn, rowCount: number, language: Language): TableColumn[] {
  const { id, codes, names, indices } = column
  const at = (row: number): number => indices[row] ?? -1
  const texts = (of: (index: number) => string | undefined) =>
    rowsOf({ rowCount }).map((row) => of(at(row)) ?? null)
  return [
    { name: id, kind: 'text', data: texts((index) => codes[index]) },
    { name: `${id}_name`, kind: 'text', data: texts((index) => names[index]?.[language]) },
  ]
}

function numberColumns(column: NumberColumn, rowCount: number): TableColumn[] {
  const { id, values, signs, flags } = column
  const rows = rowsOf({ rowCount })
  const shownSigns = rows.map((row) => {
    const sign = shownSignOf(signs[row] ?? 0)
    return sign ?? (Number.isFinite(values[row]) ? null : '..')
  })
  return [
    {
      name: id,
      kind: 'number',
      data: rows.map((row, i) => (shownSigns[i] === null ? (values[row] ?? null) : null)),
    },
    ...(shownSigns.some((sign) => sign !== null)
      ? [{ name: `${id}_sign`, kind: 'text' as const, data: shownSigns }]
      : []),
    ...(flags?.some((flag) => flag !== 0)
      ? [
          {
            name: `${id}_flags`,
            kind: 'text' as const,
            data: rows.map((row) => nameFlags(flags[row] ?? 0).join(' ') || null),
          },
        ]
      : []),
  ]
}

interface Panel {
  readonly heading: string
  readonly rowCount: number
  readonly columns: readonly TableColumn[]
}

function joinPanels(panels: readonly Panel[]): readonly TableColumn[] {
  const kinds = new Map(panels.flatMap(({ columns }) => columns.map(({ name, kind }) => [name, kind])))
  const stacked = (of: (panel: Panel) => readonly (string | number | null)[]) => panels.flatMap(of)
  return [
    {
      name: 'panel',
      kind: 'text',
      data: stacked(({ heading, rowCount }) => Array.from({ length: rowCount }, () => heading)),
    },
    ...[...kinds].map(([name, kind]): TableColumn => ({
      name,
      kind,
      data: stacked(
        ({ columns, rowCount }) =>
          columns.find((column) => column.name === name)?.data ??
          Array.from({ length: rowCount }, () => null),
      ),
    })),
  ]
}
