import writeExcelFile from 'write-excel-file/node'
import type { Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import { STAMP_PROGRAM, type FileStamp } from '#shared/own-things/file-stamp'
import { compareColumns } from '#shared/comparison/compared-columns'
import { OWN_MARKS_TABLE } from '#shared/view/own-marks/attach-own-marks'
import { gatherOthers } from '#shared/view/gather-others'
import type { SideTable, ViewData } from '#shared/view/view-data'
import type { ExportJob } from '../export-job'
import { describeComparisonJob, describeJob } from '../job-words'
import { keepParts } from '../picture-frame'
import { finishWorkbook } from './finish-workbook'
import { layOutSheet, type LaidOutSheet, type SheetWords } from './lay-out-sheet'
import { SheetNames } from './sheet-names'
import { buildSheetTable, joinSheetTables, signsOf, type SheetTable } from './sheet-table'
import { layOutStamp } from './stamp-sheet'
import { nameView } from '#shared/views/registry'

type NamedSheet = LaidOutSheet & { readonly name: string }

/**
 * Figures as a spreadsheet: a sheet for each job, and with all rows one for each of its side tables, with words,
 * units, signs, notes and sources on the sheet. Panels beside each other are one table whose first column names the
 * panel, so that they can be sorted and filtered together. `jobs` holds at least one; `stamp` is the first one's
 * unless the file shows something larger, such as a report.
 */
export async function writeWorkbook(jobs: readonly ExportJob[], stamp?: FileStamp): Promise<Uint8Array> {
  const [first] = jobs
  if (first === undefined) throw new Error('a workbook needs a job')
  const { language, date } = first
  const names = new SheetNames(messagesIn(language).workbooks.sheet)
  // The hidden sheet's name is not for a table.
  const hiddenName = names.take(STAMP_PROGRAM)
  const sheets = jobs.flatMap((job) => sheetsOf(job, names))
  const fileStamp = stamp ?? first.stamp
  const bytes = await writeExcelFile(
    [
      ...sheets.map(({ name, data, columns, headRow }) => ({
        sheet: name,
        data,
        columns,
        stickyRowsCount: headRow,
      })),
      {
        sheet: hiddenName,
        data: layOutStamp(fileStamp, language),
        columns: [{ width: 26 }, { width: 100 }],
      },
    ],
    { fontFamily: 'Calibri', fontSize: 11 },
  ).toBuffer()
  return finishWorkbook(bytes, sheets, { stamp: fileStamp, words: describeJob(first), language, date })
}

function sheetsOf(job: ExportJob, names: SheetNames): NamedSheet[] {
  const { language, parts } = job
  const words = keepParts(describeJob(job), parts)
  const { savedViews, workbooks } = messagesIn(language)
  const answers = answersOf(job)
  const warnings = words.qualityLine !== null && answers.some(({ data }) => data.quality === 'synthetic')
  const datasets = new Set(
    answers.map(({ data: { dataset } }) =>
      savedViews.link.figuresFrom(dataset.title[language], dataset.edition),
    ),
  )
  const layOut = (table: SheetTable, part: string | null, wanted: string): NamedSheet => {
    const around: SheetWords = {
      title: part === null ? words.title : [words.title, part].filter((text) => text !== '').join(' – '),
      subtitle: words.subtitle,
      findings: part === null && parts.title ? findingsOf(job, words.finding) : [],
      warning: warnings ? words.qualityLine : null,
      notesHeading: workbooks.notes,
      notes: [...new Set([...explainSigns(table, language), ...words.notes])],
      sources: [
        words.sourceLine,
        ...(words.qualityLine !== null && !warnings ? [words.qualityLine] : []),
        ...datasets,
      ].filter((line) => line !== ''),
    }
    return { ...layOutSheet(table, around), name: names.take(wanted) }
  }
  const view = answers[0]?.data.view ?? 'overview'
  const main = mainTableOf(job, ({ data }) =>
    buildSheetTable(job.rows === 'all' ? data : gatherOthers(data), language),
  )
  const beside = sideTablesOf(answers.map(({ data }) => data)).filter(
    ({ id }) => job.rows === 'all' || id === OWN_MARKS_TABLE,
  )
  return [
    layOut(main, null, nameView(view, language)),
    ...beside.map(({ id, label }) =>
      layOut(
        tableOf(job, ({ data }) => {
          const table = data.sideTables?.find((one) => one.id === id)
          return table ? buildSheetTable(table, language) : { heads: [], rows: [] }
        }),
        label[language],
        label[language],
      ),
    ),
  ]
}

interface Answer {
  readonly heading: string
  readonly data: ViewData
}

const answersOf = (job: ExportJob): readonly Answer[] =>
  job.kind === 'comparison'
    ? job.panels.map(({ heading, data }) => ({ heading: heading[job.language], data }))
    : [{ heading: '', data: job.data }]

/** Panels that are one picture are one table, with what they differ by; every row of each is still told by itself. */
const mainTableOf = (job: ExportJob, build: (answer: Answer) => SheetTable): SheetTable =>
  job.kind === 'comparison' && job.layout === 'together' && job.rows === 'shown'
    ? buildSheetTable(compareColumns(job.panels), job.language)
    : tableOf(job, build)

/** One answer's table, or those of all panels as one. */
function tableOf(job: ExportJob, build: (answer: Answer) => SheetTable): SheetTable {
  const tables = answersOf(job).map((answer) => ({ heading: answer.heading, table: build(answer) }))
  if (job.kind === 'view') return tables[0]?.table ?? { heads: [], rows: [] }
  return joinSheetTables(tables, messagesIn(job.language).analysis.comparison.panelColumn)
}

const sideTablesOf = (answers: readonly ViewData[]): readonly SideTable[] => [
  ...new Map(answers.flatMap(({ sideTables = [] }) => sideTables).map((table) => [table.id, table])).values(),
]

/** The finding, those of panels with their headings, or why there is nothing to show. */
function findingsOf(job: ExportJob, finding: string | null): string[] {
  const { language } = job
  if (job.kind === 'view') {
    const { empty } = job.data
    return [finding ?? '', empty ? `${empty.message[language]} ${empty.suggestion[language]}` : ''].filter(
      (text) => text !== '',
    )
  }
  const { headings, findings } = describeComparisonJob(job)
  const said = job.panels.flatMap(({ data: { empty } }, at) => {
    const text = findings[at] ?? (empty ? `${empty.message[language]} ${empty.suggestion[language]}` : '')
    return text === ''
      ? []
      : [messagesIn(language).analysis.comparison.panelFinding(headings[at] ?? '', text)]
  })
  return finding === null ? said : [finding, ...said]
}

/** What the signs on this sheet mean, whether or not the reader wants notes: a sign is no number. */
function explainSigns(table: SheetTable, language: Language): string[] {
  const { signs } = messagesIn(language).views
  const meanings = [...signsOf(table)].sort().map((sign) => `${sign} ${signs[sign]}`)
  return meanings.length === 0 ? [] : [`${meanings.join('; ')}.`]
}
