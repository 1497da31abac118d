import { MEDIA_TYPES } from '#shared/export/export-formats'
import { csvText, dialectOf, writeCsvLines } from '#shared/figures-as-text/csv-lines'
import { messagesIn } from '#shared/messages/messages'
import type { InlineRun } from '#shared/reports/markdown-inline'
import { parseMarkdown, type MarkdownBlock } from '#shared/reports/markdown'
import { lightTheme } from '#shared/charts/frame/theme'
import type { ExportJob } from './export-job'
import { buildFigureTable, firstRows, sayLeftOut } from './figure-table'
import { describeJob } from './job-words'
import type { PreparedReport } from './prepared-report'
import type { FolderItem, FolderView } from './report-folder'
import { writeXmlText } from '#main/formats/xml-text'

/** The list of a folder's views for programs and spreadsheets. */
export function writeIndexCsv({ language }: PreparedReport, items: readonly FolderItem[]): string {
  const { folder } = messagesIn(language).reports
  const heads = [folder.number, folder.title, folder.picture, folder.table, folder.source, folder.problem]
  const rows = items.flatMap((item): string[][] => {
    if (item.kind === 'problem') return [['', item.heading, '', '', '', item.problem.message[language]]]
    if (item.kind !== 'view') return []
    const { number, heading, files, job } = item.view
    return [[String(number), heading, files.png ?? '', files.csv ?? '', describeJob(job).sourceLine, '']]
  })
  return writeCsvLines([heads, ...rows.map((row) => row.map(csvText))], dialectOf(language))
}

/** A page to look at and to print: every picture with its words. It loads nothing from elsewhere and runs nothing. */
export function writeIndexPage(report: PreparedReport, items: readonly FolderItem[]): string {
  const { title, subtitle, language, date } = report
  return [
    `<!doctype html>`,
    `<html lang="${language}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${writeXmlText(title)}</title>`,
    `<style>${STYLE}</style>`,
    '</head>',
    '<body>',
    `<h1>${writeXmlText(title)}</h1>`,
    `<p class="quiet">${writeXmlText(`${subtitle} · ${date}`)}</p>`,
    ...items.map((item) => writeItem(item, report)),
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

function writeItem(item: FolderItem, { language }: PreparedReport): string {
  switch (item.kind) {
    case 'heading':
      return `<h2>${writeXmlText(item.text)}</h2>`
    case 'text':
      return parseMarkdown(item.markdown).map(writeBlock).join('\n')
    case 'problem': {
      const { heading, problem } = item
      return `<section><h3>${writeXmlText(heading)}</h3><p>${writeXmlText(problem.message[language])} ${writeXmlText(problem.nextStep[language])}</p></section>`
    }
    case 'view':
      return writeView(item.view)
  }
}

function writeView({ heading, job, files, asTable, refused }: FolderView): string {
  const words = describeJob(job)
  const { language } = job
  const { folder } = messagesIn(language).reports
  const lines = [words.sourceLine, words.qualityLine, ...words.notes].flatMap((line) => line ?? [])
  const links = (['png', 'svg', 'csv', 'xlsx'] as const).flatMap((format) => {
    const file = files[format]
    if (file === undefined) return []
    return `<a href="${writeXmlText(file)}" type="${MEDIA_TYPES[format]}">${format.toUpperCase()}</a>`
  })
  const picture = files.svg ?? files.png
  return [
    '<section>',
    `<h3>${writeXmlText(heading)}</h3>`,
    ...(words.finding === null ? [] : [`<p class="finding">${writeXmlText(words.finding)}</p>`]),
    ...(picture === undefined
      ? []
      : [
          `<img src="${writeXmlText(picture)}" alt="${writeXmlText(`${folder.alternative} ${words.alternativeText}`)}">`,
        ]),
    ...(refused === null ? [] : [`<p>${writeXmlText(refused.message[language])}</p>`]),
    ...(asTable || picture === undefined ? writeFigures(job) : []),
    ...lines.map((line) => `<p class="quiet">${writeXmlText(line)}</p>`),
    `<p class="quiet">${links.join(' · ')}</p>`,
    '</section>',
  ].join('\n')
}

/** More rows than these are read in the table's file. */
const MOST_ROWS = 300

function writeFigures(job: ExportJob): string[] {
  const table = buildFigureTable(job)
  const { columns, rows } = table
  if (rows.length === 0) return []
  const kind = columns.map(({ numeric }) => (numeric ? ' class="number"' : ''))
  const head = columns.map(({ label }, i) => `<th scope="col"${kind[i] ?? ''}>${writeXmlText(label)}</th>`)
  const cell = (text: string, i: number): string => `<td${kind[i] ?? ''}>${writeXmlText(text)}</td>`
  const { rows: shown } = firstRows(table, MOST_ROWS)
  const body = shown.map((row) => `<tr>${row.map(cell).join('')}</tr>`)
  const leftOut = sayLeftOut(job, shown.length, rows.length, 0)
  return [
    `<table><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table>`,
    ...(leftOut === '' ? [] : [`<p class="quiet">${writeXmlText(leftOut)}</p>`]),
  ]
}

function writeBlock(block: MarkdownBlock): string {
  switch (block.kind) {
    case 'heading': {
      // The page's own title is the only heading of the first level.
      const level = String(Math.min(block.level + 2, 6))
      return `<h${level}>${writeRuns(block.runs)}</h${level}>`
    }
    case 'paragraph':
      return `<p>${writeRuns(block.runs)}</p>`
    case 'list': {
      const items = block.items.map((item) => `<li>${item.map(writeBlock).join('')}</li>`).join('')
      return block.ordered ? `<ol start="${String(block.start)}">${items}</ol>` : `<ul>${items}</ul>`
    }
    case 'table': {
      const head = block.header.map((cell) => `<th scope="col">${writeRuns(cell)}</th>`).join('')
      const rows = block.rows.map(
        (row) => `<tr>${row.map((cell) => `<td>${writeRuns(cell)}</td>`).join('')}</tr>`,
      )
      return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
    }
    case 'quote':
      return `<blockquote>${block.blocks.map(writeBlock).join('')}</blockquote>`
    case 'rule':
      return '<hr>'
  }
}

const writeRuns = (runs: readonly InlineRun[]): string =>
  runs
    .map(({ text, strong, emphasis, code }) => {
      const plain = writeXmlText(text).replaceAll('\n', '<br>')
      const marked = code ? `<code>${plain}</code>` : plain
      const stressed = emphasis ? `<em>${marked}</em>` : marked
      return strong ? `<strong>${stressed}</strong>` : stressed
    })
    .join('')

const { text, textMuted, surface, gridLine } = lightTheme
const STYLE = `body{font:1rem/1.5 system-ui,sans-serif;color:${text};background:${surface};max-width:60rem;margin:2rem auto;padding:0 1rem}img{max-width:100%;height:auto}section{margin:2rem 0;border-top:1px solid ${gridLine};break-inside:avoid}.finding{font-size:1.125rem}.quiet{color:${textMuted};margin:.25rem 0}table{border-collapse:collapse}th,td{border:1px solid ${gridLine};padding:.25rem .5rem;text-align:left}.number{text-align:right}`
