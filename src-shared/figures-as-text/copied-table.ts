import { csvText } from './csv-lines'
import { localeOf, type Language } from '../messages/language'
import { messagesIn } from '../messages/messages'
import { escapeHtml } from '../messages/html-text'
import { formatCell } from '../view/format-cell'
import { flagsIn } from '../view/figure-flags'
import { gatherOthers } from '../view/gather-others'
import { addQualityColumn } from '../view/row-quality'
import type { ViewColumn, ViewData } from '../view/view-data'
import { labelColumns } from './view-table'
import type { ViewWords } from './view-words'
import { rowsOf } from '../view/rows'

/** A table for the clipboard, in both forms that programs ask for. */
export interface CopiedTable {
  /** `text/html`: for text documents, mail and slides; spreadsheets read it too. */
  readonly html: string
  /** `text/plain`: cells with tabs between them. */
  readonly text: string
}

interface Cell {
  readonly text: string
  readonly numeric: boolean
}

interface Grid {
  readonly heading: string | null
  readonly heads: readonly Cell[]
  readonly rows: readonly (readonly Cell[])[]
}

type Around = Pick<ViewWords, 'title' | 'subtitle' | 'notes' | 'sourceLine' | 'qualityLine'>

/**
 * What is shown, for pasting: title, table, notes, source and quality. `panels` are one answer without heading, or
 * answers beside each other. Numbers are written so that a spreadsheet of the language reads numbers: decimal sign of
 * the language, no spaces between thousands, a plain minus. SCB's signs stay. Marks of figures get a column of
 * their own, for a marked number would be text.
 */
export function buildCopiedTable(
  panels: readonly { readonly heading: string | null; readonly data: ViewData }[],
  words: Around,
  language: Language,
): CopiedTable {
  const grids = panels.map(({ heading, data }) => buildGrid(heading, data, language))
  const above = [words.title, words.subtitle].filter((line) => line !== '')
  const below = [...words.notes, words.sourceLine, words.qualityLine ?? ''].filter((line) => line !== '')
  return { html: writeHtml(grids, above, below, language), text: writeText(grids, above, below) }
}

function buildGrid(heading: string | null, data: ViewData, language: Language): Grid {
  const shown = addQualityColumn(gatherOthers(data))
  const labels = labelColumns(shown.columns, language)
  const { marks } = messagesIn(language).exportDialog.copied
  return {
    heading,
    heads: shown.columns.flatMap((column, at) => {
      const label = labels[at] ?? ''
      const head = { text: label, numeric: column.type === 'number' }
      return hasFlags(column) ? [head, { text: marks(label), numeric: false }] : [head]
    }),
    rows: rowsOf(shown).map((row) => shown.columns.flatMap((column) => buildCells(column, row, language))),
  }
}

const hasFlags = (column: ViewColumn): boolean =>
  column.type === 'number' && (column.flags?.some((flags) => flags !== 0) ?? false)

function buildCells(column: ViewColumn, row: number, language: Language): Cell[] {
  if (column.type === 'code') return [{ text: csvText(formatCell(column, row, language)), numeric: false }]
  const cell = { text: plainNumber(formatCell(column, row, language), language), numeric: true }
  if (!hasFlags(column)) return [cell]
  const { spoken } = messagesIn(language).analysis.flags
  const marks = flagsIn(column.flags?.[row] ?? 0).map((flag) => spoken[flag])
  return [cell, { text: marks.join(', '), numeric: false }]
}

/** The sign that `Intl` puts between thousands. */
const GROUPING: Record<Language, RegExp> = {
  sv: /(?<=\d)[\u00a0\u202f ](?=\d{3}(?!\d))/g,
  en: /(?<=\d),(?=\d{3}(?!\d))/g,
}

/** `57 819` as `57819`, `−4,2 %` as `-4,2 %`: what a spreadsheet takes for a number when it is pasted. */
export const plainNumber = (text: string, language: Language): string =>
  text
    .replaceAll(GROUPING[language], '')
    .replace(/^[−]/, '-')
    .replace(/^\+(?=\d)/, '')
    .replaceAll(/[\u00a0\u202f]/g, ' ')

function writeText(grids: readonly Grid[], above: readonly string[], below: readonly string[]): string {
  const line = (cells: readonly Cell[]): string => cells.map(({ text }) => oneLine(text)).join('\t')
  const tables = grids.flatMap(({ heading, heads, rows }) => [
    '',
    ...(heading === null ? [] : [oneLine(heading)]),
    line(heads),
    ...rows.map(line),
  ])
  return `${[...above.map(oneLine), ...tables, '', ...below.map(oneLine)].join('\r\n')}\r\n`
}

const oneLine = (text: string): string => text.replaceAll(/[\t\r\n]+/g, ' ')

function writeHtml(
  grids: readonly Grid[],
  above: readonly string[],
  below: readonly string[],
  language: Language,
): string {
  const [title, ...more] = above
  return [
    `<div lang="${localeOf(language)}">`,
    ...(title === undefined ? [] : [`<p><b>${escapeHtml(title)}</b></p>`]),
    ...more.map((text) => `<p>${escapeHtml(text)}</p>`),
    ...grids.map(writeTable),
    ...below.map((text) => `<p><small>${escapeHtml(text)}</small></p>`),
    '</div>',
  ].join('\n')
}

function writeTable({ heading, heads, rows }: Grid): string {
  const cell = (tag: 'th' | 'td', { text, numeric }: Cell): string =>
    `<${tag} style="text-align:${numeric ? 'right' : 'left'}">${escapeHtml(text)}</${tag}>`
  const line = (tag: 'th' | 'td', cells: readonly Cell[]): string =>
    `<tr>${cells.map((one) => cell(tag, one)).join('')}</tr>`
  return [
    ...(heading === null ? [] : [`<p><b>${escapeHtml(heading)}</b></p>`]),
    '<table border="1" cellspacing="0" cellpadding="4">',
    `<thead>${line('th', heads)}</thead>`,
    '<tbody>',
    ...rows.map((row) => line('td', row)),
    '</tbody>',
    '</table>',
  ].join('\n')
}
