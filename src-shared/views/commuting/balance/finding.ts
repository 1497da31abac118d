import type { DatasetDescription } from '../../../dataset/description'
import type { Region, SeriesBreak } from '../../../dataset/dimensions'
import { municipalityIdsOf } from '../../../dataset/region-groups'
import { amountOf, isKnown, type Figure } from '../../../indicators/figure'
import type { LocalizedText } from '../../../messages/language'
import { formatChange, formatList, formatNumber, formatYears } from '../../../messages/number-format'
import { crossesBreak } from '../../../view/series-breaks'
import type { TwoAccounts } from '../totals-against-flows'
import type { CommutingBasis, PlaceCommuting } from './year-commuting'
import { balanceWords } from './words'
import { inEachLanguage } from '../../../messages/in-each-language'

/** One place in one year. */
export interface BalanceYear {
  readonly place: Region
  readonly year: number
  readonly figures: PlaceCommuting
  readonly net: Figure
}

const isOpen = ({ figures }: BalanceYear): boolean => figures.openOut || figures.openIn

/** The net of one place then and now, or who has the largest; `all` for every municipality of one year. */
export function describeBalance(
  rows: readonly BalanceYear[],
  places: number | 'all',
  dataset: DatasetDescription,
): LocalizedText | null {
  const nets = rows.filter(({ net }) => net.sign === 0)
  if (nets.length === 0) return describeInside(rows)
  const sentence =
    places === 'all' ? describeExtremes(nets) : describeNet(comparableNets(nets, dataset), places)
  if (!sentence || !nets.some(isOpen)) return sentence
  return balanceWords.say((words, language) => `${sentence[language]} ${words.findings.open}`)
}

/** Of flows that cross no border only those inside are known. */
function describeInside(rows: readonly BalanceYear[]): LocalizedText | null {
  const last = rows.findLast(
    ({ figures: { basedOn, totals } }) =>
      basedOn === 'flows' && totals.liveAndWork.sign === 0 && !isKnown(totals.outCommuters),
  )
  if (!last) return null
  const { place, year, figures } = last
  return balanceWords.say((words, language) =>
    words.findings.inside(
      place.name[language],
      formatNumber(figures.totals.liveAndWork.value, 'persons', language),
      String(year),
    ),
  )
}

/** Where most more commute in than out, and the other way round. */
function describeExtremes(nets: readonly BalanceYear[]): LocalizedText | null {
  const [top] = nets
  const bottom = nets.at(-1)
  if (!top || !bottom || top === bottom) return describeNet(nets, 1)
  return balanceWords.say((words, language) =>
    words.findings.extremes(
      top.place.name[language],
      formatChange(top.net.value, 'persons', language),
      bottom.place.name[language],
      formatChange(bottom.net.value, 'persons', language),
      String(top.year),
    ),
  )
}

/** The years that no break of the series parts from the latest: a net before one is no beginning of a change. */
function comparableNets(nets: readonly BalanceYear[], dataset: DatasetDescription): readonly BalanceYear[] {
  const lastYear = Math.max(...nets.map(({ year }) => year))
  return nets.filter(
    ({ year, figures }) => !crossesBreak(dataset, `commuting-${figures.basedOn}`, year, lastYear),
  )
}

function describeNet(nets: readonly BalanceYear[], regions: number): LocalizedText | null {
  const lastYear = Math.max(...nets.map((n) => n.year))
  const latest = nets.filter((n) => n.year === lastYear).sort((a, b) => b.net.value - a.net.value)
  const top = latest[0]
  if (!top) return null
  const year = String(lastYear)
  if (regions > 1)
    return balanceWords.say((words, language) =>
      words.findings.several(
        top.place.name[language],
        formatChange(top.net.value, 'persons', language),
        year,
      ),
    )
  // A net of all who commute and one of some flows only are no change.
  const first = nets
    .filter((n) => n.place.id === top.place.id && isOpen(n) === isOpen(top))
    .reduce((a, b) => (b.year < a.year ? b : a))
  return balanceWords.say((words, language) => {
    const place = top.place.name[language]
    const net = top.net.value
    const count = formatNumber(Math.abs(net), 'persons', language)
    const { moreIn, moreOut, even, change } = words.findings
    const sentence =
      net > 0 ? moreIn(place, count, year) : net < 0 ? moreOut(place, count, year) : even(place, year)
    if (first.year === top.year) return sentence
    return change(sentence, formatChange(first.net.value, 'persons', language), String(first.year))
  })
}

/** How the figures came about, what is missing from them, and where totals and flows tell different things. */
export function noteBalance(
  rows: readonly BalanceYear[],
  accounts: readonly TwoAccounts[],
  dataset: DatasetDescription,
  { whole, without }: { readonly whole: boolean; readonly without: readonly Region[] },
): LocalizedText[] {
  // What the figures lack comes first: pictures have room for some notes only.
  const notes = noteBasis(rows, dataset)
  if (whole)
    notes.push(
      balanceWords.say((words, language) =>
        words.notes.allMunicipalities(formatNumber(rows.length, 'persons', language)),
      ),
    )
  if (without.length > 0)
    notes.push(inEachLanguage((words, language) => words.notes.noRowsFor(nameAll(without, language))))
  return [...notes, ...noteAccounts(accounts), balanceWords.say((words) => words.notes.method)]
}

const nameAll = (places: readonly Region[], language: 'sv' | 'en'): string =>
  formatList(
    places.map(({ name }) => name[language]),
    language,
  )

/** Of a group all views say that it is summed from flows, and which are missing. */
function noteBasis(rows: readonly BalanceYear[], dataset: DatasetDescription): LocalizedText[] {
  const summed = rows.filter(({ figures, place }) => figures.basedOn === 'flows' && place.kind !== 'group')
  if (summed.length === 0) return []
  const stated = rows.filter(({ figures }) => figures.basedOn === 'totals')
  const notes = [
    balanceWords.say((words, language) =>
      stated.length === 0
        ? words.notes.fromFlows
        : words.notes.fromBoth(listYears(summed, language), listYears(stated, language)),
    ),
  ]
  const counties = new Map(
    summed.flatMap(({ place }) => (place.kind === 'county' ? [[place.id, place] as const] : [])),
  )
  for (const county of counties.values())
    notes.push(
      balanceWords.say((words, language) =>
        words.notes.county(
          county.name[language],
          formatNumber(municipalityIdsOf(dataset, county).length, 'persons', language),
        ),
      ),
    )
  notes.push(...noteMissing(summed))
  return notes
}

/** What the flows do not tell. */
function noteMissing(summed: readonly BalanceYear[]): LocalizedText[] {
  const notes: LocalizedText[] = []
  const open = summed.filter((row) => isOpen(row) && !row.figures.hidden)
  const both = open.some(({ figures }) => figures.openOut && figures.openIn)
  if (open.length > 0) notes.push(balanceWords.say((words) => words.notes[both ? 'open' : 'halfOpen']))
  if (summed.some(({ figures }) => figures.hidden))
    notes.push(balanceWords.say((words) => words.notes.hidden))
  if (summed.some(({ figures }) => !isKnown(figures.totals.liveAndWork)))
    notes.push(balanceWords.say((words) => words.notes.noDiagonal))
  return notes
}

/** `2004–2015`, or `2004, 2008 och 2015`. */
function listYears(rows: readonly BalanceYear[], language: 'sv' | 'en'): string {
  const years = [...new Set(rows.map(({ year }) => year))].sort((a, b) => a - b)
  const [from = 0, to = 0] = [years[0], years.at(-1)]
  return to - from === years.length - 1 ? formatYears({ from, to }) : formatList(years.map(String), language)
}

/** Totals are shown; where flows tell something else, that is said with both figures and nothing is changed. */
function noteAccounts(accounts: readonly TwoAccounts[]): LocalizedText[] {
  if (accounts.length === 0) return []
  const differing = accounts.filter(({ differs }) => differs.length > 0)
  if (differing.length === 0) {
    const invented = accounts.every((account) => account.invented)
    return [balanceWords.say((words) => words.notes[invented ? 'exampleFlows' : 'totalsShown'])]
  }
  const largest = differing
    .flatMap((account) => account.differs.map((measure) => ({ account, measure })))
    .reduce((a, b) => (gapOf(b) > gapOf(a) ? b : a))
  const { account, measure } = largest
  return [
    balanceWords.say((words, language) =>
      words.notes.contradicted(
        formatNumber(differing.length, 'persons', language),
        account.region.name[language],
        String(account.year),
        words.notes.measures[measure],
        formatNumber(amountOf(account.stated[measure]), 'persons', language),
        formatNumber(amountOf(account.flows.totals[measure]), 'persons', language),
      ),
    ),
  ]
}

const gapOf = ({
  account,
  measure,
}: {
  account: TwoAccounts
  measure: TwoAccounts['differs'][number]
}): number => Math.abs(amountOf(account.stated[measure]) - amountOf(account.flows.totals[measure]))

/** Where the rows of a place pass from totals to sums of flows, or back: a seam in the picture. */
export function seamsBetween(rows: readonly BalanceYear[]): readonly SeriesBreak[] {
  const seams = new Map<number, CommutingBasis>()
  const byPlace = new Map<number, BalanceYear[]>()
  for (const row of rows) byPlace.set(row.place.id, [...(byPlace.get(row.place.id) ?? []), row])
  for (const own of byPlace.values())
    own.forEach((row, i) => {
      const before = own[i - 1]
      if (before && before.figures.basedOn !== row.figures.basedOn) seams.set(row.year, row.figures.basedOn)
    })
  return [...seams].map(([year, basis]): SeriesBreak => ({
    table: basis === 'flows' ? 'commuting-flows' : 'commuting-totals',
    year,
    note: balanceWords.say((words) =>
      words.notes[basis === 'flows' ? 'seamFlows' : 'seamTotals'](String(year)),
    ),
  }))
}
