import { localize } from '../messages/localize'
import { inEveryLanguage, perLanguage, type LocalizedText } from '../messages/language'
import type { ImportMapping } from './import-mapping'
import type { ImportTarget } from './mapping-terms'
import { localizedTexts } from './localized-texts'
import { findPublisher, scbTableIn, statedSource } from './publishers'
import { scbNameIn } from './scb-tables'
import type { StatisticalTable } from './statistical-table'
import { foldText } from './value-words'

/** Longest name of a publisher, title or licence that a mapping takes. */
const MOST_CHARACTERS = 300
/** Longest id of a dataset. */
const MOST_IN_ID = 80

const EXAMPLE = /exempeldata|example data|inte statistik|not statistics|syntetisk|synthetic|påhittad/

export interface Naming {
  readonly dataset: ImportMapping['dataset']
  readonly source: ImportMapping['source']
  /** False when the publisher was concluded from the file's name. */
  readonly publisherStated: boolean
}

/** What the dataset and the source of a table are called, and how far the figures can be relied on. */
export function nameDataset(
  table: StatisticalTable,
  target: ImportTarget,
  { fileName, today }: { readonly fileName: string; readonly today: string },
): Naming {
  const known = findPublisher(table, fileName)
  const stated = statedSource(table)
  const publisher = cut(known?.name ?? stated ?? unknownIn('unknownPublisher'))
  const stem = fileName
    .replace(/\.[^.]*$/, '')
    .replace(/[_\s]+/g, ' ')
    .trim()
  const title = titleOf(table, target, known?.name ?? null, stem === '' ? fileName : stem)
  const code = table.id ?? scbNameIn(fileName) ?? scbTableIn(fileName) ?? ssbTableIn(fileName, known?.name)
  const licence = table.licence ?? known?.licence ?? null
  const texts = foldText([fileName, title.sv, title.en, stated ?? '', ...noteTexts(table)].join(' '))
  const quality = EXAMPLE.test(texts)
    ? 'synthetic'
    : table.official || known !== null
      ? 'official'
      : 'derived'
  return {
    dataset: {
      id: datasetId([known?.name ?? '', code ?? withoutYears(title.sv), target === 'series' ? '' : target]),
      title,
      edition: today,
      publisher,
      licence: licence === null ? unknownIn('unknownLicence') : cut(licence),
    },
    source: {
      publisher,
      title,
      table: code === null ? null : cut(code),
      retrieved: null,
      licence: licence === null ? null : cut(licence),
      quality,
    },
    publisherStated: stated !== null || known === null,
  }
}

const cut = (text: string): string => text.slice(0, MOST_CHARACTERS)

/** In Swedish, as a dataset keeps one text; `namePublisher` and `nameLicence` say it in the reader's language. */
const unknownIn = (key: 'unknownPublisher' | 'unknownLicence'): string =>
  localize(({ imports }) => imports.recognition[key]).sv

/** Names of a column of figures that say nothing of the table. */
const BLAND =
  /^(value|values|värde|varde|antal|count|number|persons|personer|n|verdi|dataset|data|tabell|table|blad\s?\d*|sheet\s?\d*)?$/

/** The table's title; what it is about where it has none worth the name. */
function titleOf(
  table: StatisticalTable,
  target: ImportTarget,
  publisher: string | null,
  otherwise: string,
): LocalizedText {
  const title = localizedTexts(table.title, table.languages, '')
  if (!BLAND.test(foldText(title.sv)) && !isFileName(title.sv, otherwise))
    return perLanguage((language) => cut(title[language]))
  if (target === 'series' || publisher === null) return inEveryLanguage(cut(otherwise))
  return localize(({ imports }) => imports.recognition.titled(imports.recognition.targets[target], publisher))
}

/** Readers give the file's name where there is no title. */
const isFileName = (title: string, stem: string): boolean =>
  foldText(title.replace(/[_\s]+/g, ' ')) === foldText(stem)

const noteTexts = ({ notes }: StatisticalTable): readonly string[] =>
  notes.flatMap(({ text }) => Object.values(text))

/** SSB numbers its tables with five digits. */
const ssbTableIn = (fileName: string, publisher: string | undefined): string | null =>
  publisher === 'SSB' ? (/(?<!\d)(\d{5})(?!\d)/.exec(fileName)?.[1] ?? null) : null

const withoutYears = (text: string): string => text.replace(/(?<!\d)(19|20)\d\d(-?\d\d){0,2}(?!\d)/g, ' ')

/** Stable between editions: publisher, table and kind, in plain letters. */
export function datasetId(parts: readonly string[]): string {
  const id = parts
    .map((part) =>
      part
        .toLowerCase()
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/ø/g, 'o')
        .replace(/æ/g, 'ae')
        .replace(/[^a-z0-9]+/g, '-'),
    )
    .join('-')
    .replace(/-+/g, '-')
    .slice(0, MOST_IN_ID)
    .replace(/^-|-$/g, '')
  return id === '' ? 'tabell' : id
}
