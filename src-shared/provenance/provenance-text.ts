import { nameLicence, namePublisher, nameSourceQuality } from '../dataset/unconfirmed-source'
import type { Language } from '../messages/language'
import { messagesIn } from '../messages/messages'
import type { FigureProvenance, SourceProvenance } from './explain-figure'
import type { SourceCell } from './source-cells'

/** `Region: Norrköping (0581); kön: kvinnor (2)`. */
export function writeCell(cell: SourceCell, language: Language): string {
  const { anyValue } = messagesIn(language).series.provenance
  return cell
    .map(({ label, value }) => {
      if (value === null) return `${label[language]}: ${anyValue}`
      const name = value.label[language]
      return `${label[language]}: ${name === value.code || name === '' ? value.code : `${name} (${value.code})`}`
    })
    .join('; ')
}

/** The lines that say what is known of a source, label and text. */
export function describeSourceLines(
  source: SourceProvenance,
  language: Language,
): readonly { readonly label: string; readonly text: string }[] {
  const { provenance } = messagesIn(language).series
  const line = (label: string, text: string | null): { label: string; text: string }[] =>
    text === null || text === '' ? [] : [{ label, text }]
  const { file } = source
  return [
    ...line(provenance.publisher, namePublisher(source.publisher, language)),
    ...line(provenance.title, source.title[language]),
    ...line(provenance.table, source.table),
    ...line(provenance.quality, nameSourceQuality(source, language)),
    ...line(provenance.retrieved, source.retrieved),
    ...line(provenance.licence, source.licence && nameLicence(source.licence, language)),
    ...line(provenance.note, source.note?.[language] ?? null),
    ...line(provenance.file, file?.name ?? provenance.noFile),
    ...line(provenance.digest, file?.digest ?? null),
    ...line(provenance.imported, file?.imported ?? null),
    ...line(provenance.lastUpdated, file?.lastUpdated ?? null),
    ...line(provenance.contact, file?.contact ?? null),
  ]
}

/** All of it as plain text, to be pasted into a letter or a footnote. */
export function writeProvenance(provenance: FigureProvenance, language: Language): string {
  const words = messagesIn(language).series.provenance
  const { figure, about, method, parts, sources, notes, breaks, dataset } = provenance
  const lines = [
    `${figure.label[language]}: ${figure.text[language]}`,
    ...about.map(({ label, text }) => `${label[language]}: ${text[language]}`),
    ...(method === null ? [] : [`${words.method}: ${method[language]}`]),
    ...(parts.length === 0 ? [] : [`${words.parts}:`]),
    ...parts.map(({ label, text }) => `  ${label[language]}: ${text[language]}`),
    ...sources.flatMap((source) => [
      '',
      words.source,
      ...describeSourceLines(source, language).map(({ label, text }) => `  ${label}: ${text}`),
      ...source.cells.map((cell) => `  ${words.cell}: ${writeCell(cell, language)}`),
      ...(source.moreCells > 0 ? [`  ${words.moreCells(source.moreCells)}`] : []),
    ]),
    ...[...notes, ...breaks].map((note) => `${words.note}: ${note[language]}`),
    '',
    `${words.dataset}: ${dataset.title[language]}, ${words.edition(dataset.edition)}`,
    ...(dataset.digest === null ? [] : [`${words.digest}: ${dataset.digest}`]),
  ]
  return `${lines.join('\n')}\n`
}
