import type { DatasetDescription } from '../dataset/description'
import type { Campus, Region } from '../dataset/dimensions'
import { isGroupCode } from '../dataset/region-groups'
import type { Language } from '../messages/language'
import { messagesIn } from '../messages/messages'
import type { EditionName, SavedView } from '../saved-view/saved-view'
import { defaultComparison } from '../filters/against'
import { lookupIn } from '../dataset/dataset-lookup'
import { VIEWS } from '../views/registry'
import { exchangeNames, mentions } from './exchange-names'
import { fitYears } from './fit-years'
import type { Report, ReportItem } from './report'

export interface FitQuestion {
  /** Where the report was made; null: that edition is gone. */
  readonly before: DatasetDescription | null
  readonly after: DatasetDescription
  readonly edition: EditionName
  /** Code of the region that the report is to be about; null: the same. */
  readonly region: string | null
  readonly language: Language
}

/** A report on another edition or region, with what the reader should look at, by item. */
export interface Fitted {
  readonly report: Report
  readonly notes: readonly (readonly string[])[]
}

/** Two regions, or two counties, that change places with each other. */
interface Exchange {
  readonly from: string
  readonly to: string
}

/**
 * The same report on another edition, for another region, or both. The region changes places with the new one
 * wherever it stands alone: in filters, in comparisons, in headings and in the title; so do their counties and campuses. Groups
 * stay as they are, and so does the writer's own text. Views that showed the latest years show the latest years of
 * the new edition. Nothing is dropped: what the new dataset cannot answer stays and says so when it is shown.
 */
export function fitReport(report: Report, question: FitQuestion): Fitted {
  const exchanges = exchangesOf(report, question)
  const fitted = report.items.map((item) => fitItem(item, report, question, exchanges))
  return {
    report: {
      ...report,
      title: renamerOf(exchanges, question)(report.title),
      dataset: question.edition,
      region: question.region ?? report.region,
      items: fitted.map(({ item }) => item),
    },
    notes: fitted.map(({ notes }) => notes),
  }
}

function exchangesOf({ region: old }: Report, { before, after, region }: FitQuestion): Exchange[] {
  if (old === null || region === null || old === region) return []
  const counties = [defaultComparison(before ?? after, old), defaultComparison(after, region)]
  const [from, to] = counties
  return [
    { from: old, to: region },
    ...(from && to && from !== to && !isGroupCode(old) && !isGroupCode(region) ? [{ from, to }] : []),
  ]
}

const exchangeCode = (code: string, exchanges: readonly Exchange[]): string => {
  for (const { from, to } of exchanges) {
    if (code === from) return to
    if (code === to) return from
  }
  return code
}

const exchangeList = (text: string, exchanges: readonly Exchange[]): string =>
  text
    .split(',')
    .map((code) => exchangeCode(code.trim(), exchanges))
    .join(',')

const regionIn = (code: string, { before, after }: FitQuestion): Region | undefined =>
  lookupIn(after).regionByCode.get(code) ?? (before && lookupIn(before).regionByCode.get(code)) ?? undefined

/** Names that change places, in both languages where they differ. */
const namesOf = (exchanges: readonly Exchange[], question: FitQuestion): [string, string][] =>
  exchanges.flatMap(({ from, to }) => {
    const [a, b] = [regionIn(from, question)?.name, regionIn(to, question)?.name]
    if (a === undefined || b === undefined) return []
    return a.sv === a.en && b.sv === b.en
      ? [[a.sv, b.sv] as [string, string]]
      : [[a.sv, b.sv] as [string, string], [a.en, b.en] as [string, string]]
  })

/** Campuses of the old place and the new one, by their codes: with what stands where theirs stood. */
function campusesOf([own]: readonly Exchange[], { before, after }: FitQuestion): Map<string, Campus> {
  if (own === undefined) return new Map()
  const isAt =
    (place: string) =>
    ({ kind, region }: Campus): boolean =>
      kind === 'campus' && region === place
  const known = [...(before?.campuses ?? []), ...after.campuses]
  const inPlaceOf = (place: string, other: string): [string, Campus][] => {
    const found = after.campuses.find(isAt(other))
    return found === undefined ? [] : known.filter(isAt(place)).map(({ code }) => [code, found])
  }
  return new Map([...inPlaceOf(own.from, own.to), ...inPlaceOf(own.to, own.from)])
}

/** Gives places, and campuses that go along, their new names. Names that only hold one of theirs stay. */
function renamerOf(exchanges: readonly Exchange[], question: FitQuestion): (text: string) => string {
  const { before, after } = question
  const known = [before, after].flatMap((one) => (one === null ? [] : [...one.campuses, ...one.regions]))
  const campuses = campusesOf(exchanges, question)
  // Where a place has several, the first one's name is what comes back.
  const moved = [...(before ?? after).campuses].reverse().flatMap(({ code, name }): [string, string][] => {
    const found = campuses.get(code)
    return found === undefined
      ? []
      : [
          [name.sv, found.name.sv],
          [name.en, found.name.en],
        ]
  })
  const pairs = [...namesOf(exchanges, question), ...moved]
  const kept = known.flatMap(({ name }) => [name.sv, name.en])
  return (text) => exchangeNames(text, pairs, kept)
}

function fitItem(
  item: ReportItem,
  report: Report,
  question: FitQuestion,
  exchanges: readonly Exchange[],
): { item: ReportItem; notes: readonly string[] } {
  const { changes } = messagesIn(question.language).reports
  const rename = renamerOf(exchanges, question)
  switch (item.kind) {
    case 'heading':
      return { item: { ...item, text: rename(item.text) }, notes: [] }
    case 'text': {
      const [own] = namesOf(exchanges, question)
      const mentioned = own !== undefined && mentions(item.markdown, own[0])
      return { item, notes: mentioned ? [changes.ownText(own[0])] : [] }
    }
    case 'damaged':
      return { item, notes: [changes.damaged] }
    case 'view': {
      const { view, notes } = fitView(item.view, report, question, exchanges)
      const { heading } = item
      return {
        item: { ...item, view, ...(heading !== undefined && { heading: rename(heading) }) },
        notes,
      }
    }
  }
}

function fitView(
  view: SavedView,
  report: Report,
  question: FitQuestion,
  exchanges: readonly Exchange[],
): { view: SavedView; notes: readonly string[] } {
  // A view of quite another dataset has nothing to do with the new edition.
  if (view.dataset !== null && view.dataset.id !== report.dataset?.id) return { view, notes: [] }
  const { region, against, other, campus, year } = view.filters
  const years = fitYears(VIEWS[view.view], year, question)
  const fittedCampus = fitCampus(campus, question, exchanges)
  // In a view of campuses that is a campus.
  const compared = VIEWS[view.view].takes.includes('campus')
    ? fitCampus(against, question, exchanges).campus
    : against && exchangeCode(against, exchanges)
  return {
    view: {
      ...view,
      dataset: null,
      filters: {
        ...view.filters,
        ...(region !== undefined && { region: exchangeList(region, exchanges) }),
        ...(compared !== undefined && { against: compared }),
        ...(other !== undefined && { other: exchangeCode(other, exchanges) }),
        ...(campus !== undefined && { campus: fittedCampus.campus ?? campus }),
        ...(years.year !== undefined && { year: years.year }),
      },
      ...(view.compare !== undefined && { compare: exchangeCompared(view.compare, exchanges) }),
    },
    notes: [...years.notes, ...fittedCampus.notes],
  }
}

/** `region:0581,0580` → `region:0580,0581`; years and sexes are no codes of regions. */
const exchangeCompared = (text: string, exchanges: readonly Exchange[]): string =>
  text.replace(
    /^(\s*region\s*[:=])(.*)$/s,
    (_, head: string, codes: string) => head + exchangeList(codes, exchanges),
  )

/** The campus of the old place becomes that of the new one, and the other way round. */
function fitCampus(
  code: string | undefined,
  question: FitQuestion,
  exchanges: readonly Exchange[],
): { campus: string | undefined; notes: readonly string[] } {
  const { before, after, language } = question
  const [own] = exchanges
  const found = code === undefined ? undefined : campusesOf(exchanges, question).get(code)
  if (found !== undefined) return { campus: found.code, notes: [] }
  const old = (before ?? after).campuses.find((campus) => campus.code === code)
  if (own === undefined || old?.kind !== 'campus' || old.region !== own.from)
    return { campus: code, notes: [] }
  const place = regionIn(own.to, question)?.name[language] ?? own.to
  return { campus: code, notes: [messagesIn(language).reports.changes.noCampus(place)] }
}
