import type { DatasetDescription } from '../../../dataset/description'
import type { FactReader } from '../../../dataset/facts'
import { officialMarketOf, type OfficialLabourMarket } from '../../../dataset/official-labour-markets'
import { figureOf } from '../../../indicators/figure'
import { perLanguage, inEveryLanguage, type LocalizedText } from '../../../messages/language'
import { formatList, formatNumber } from '../../../messages/number-format'
import { assembleView } from '../../../view/assemble-view'
import { CodeColumnBuilder, NumberColumnBuilder } from '../../../view/columns'
import { compareCodes, lookupIn } from '../../../dataset/dataset-lookup'
import { explainEmpty } from '../../../view/explain-empty'
import type { Filters } from '../../../filters/filters'
import { buildEvents, buildMarkets, buildTimeline } from './side-tables'
import { describeMarkets, describeReason, formatLimit } from './finding'
import {
  flagShares,
  focusOf,
  limitsOf,
  nameOfPlace,
  placeOf,
  readLabourMarkets,
  shareFigure,
  type LabourMarketYear,
} from './market-year'
import type { ViewColumn, ViewData } from '../../../view/view-data'
import { readFlowMatrix } from '../../../view/read-flow-matrix'
import type { View } from '../../../view/view'
import { applyWhatIf, parseWhatIf } from '../../../filters/what-if'
import { reachOfShares } from './share-reach'
import { labourMarketsWords } from './words'
import { commutingWords } from '../words'

/** More places than this are counted in a note, not listed. */
const MOST_LISTED = 8

/**
 * Which municipalities are labour markets of their own, which belong to them, and why. Rows: every municipality with
 * flows in the year, by the size of its market, then head first, then by its own size. The regions of the filter are
 * in focus, not filtered. Side tables: `timeline` of those in focus, `markets` of the year, `events`: who changed
 * market in which year.
 */
export const commutingLabourMarkets: View = {
  id: 'commuting.labour-markets',
  words: labourMarketsWords,
  table: 'commuting-flows',
  takes: ['region', 'year', 'sex', 'total-out', 'single-out', 'what-if'],
  maxRegions: 6,
  counties: true,
  years: 'one',
  pictures: ['chart', 'map'],
  compute: computeLabourMarketView,
}

function computeLabourMarketView(
  reader: FactReader,
  filters: Filters,
  dataset: DatasetDescription,
): ViewData {
  const years = dataset.coverage['commuting-flows'].years.flatMap(
    (year) => readLabourMarkets(reader, filters, dataset, year) ?? [],
  )
  const shown = years.find(({ year }) => year === filters.year.to)
  if (!shown)
    return assembleView(commutingLabourMarkets, filters, dataset, {
      columns: [],
      rowCount: 0,
      finding: null,
      empty: readFlowMatrix(reader, dataset, filters.year.to, filters.sex)
        ? {
            message: labourMarketsWords.say((words) => words.noDiagonal(String(filters.year.to))),
            suggestion: labourMarketsWords.say((words) => words.noDiagonalNext),
          }
        : explainEmpty('commuting-flows', filters, dataset),
    })
  const focus = focusOf(filters, dataset)
  const changes = parseWhatIf(filters.whatIf, dataset)
  const after =
    changes.length === 0
      ? shown
      : (readLabourMarkets(reader, filters, dataset, shown.year, ({ matrix }) =>
          applyWhatIf(matrix, changes),
        ) ?? shown)
  return assembleView(commutingLabourMarkets, filters, dataset, {
    columns: buildColumns(after, filters, dataset),
    rowCount: after.markets.codes.length,
    sideTables: [
      buildTimeline(years, focus, dataset),
      buildMarkets(after, dataset),
      buildEvents(years, dataset),
    ],
    reach: reachOfShares(years, focus),
    finding: describeAnswer(shown, after, focus, filters, dataset),
    notes: [
      ...(changes.length > 0 ? [labourMarketsWords.say((words) => words.whatIf.note)] : []),
      ...describeRule(after, filters, dataset),
    ],
    // The time line shows all years, and the breaks in them.
    years: { from: years[0]?.year ?? filters.year.from, to: years.at(-1)?.year ?? filters.year.to },
  })
}

/** The answer, and after a what-if how many municipalities it moves. */
function describeAnswer(
  shown: LabourMarketYear,
  after: LabourMarketYear,
  focus: readonly string[],
  filters: Filters,
  dataset: DatasetDescription,
): LocalizedText {
  const answer = describeMarkets(after, focus, limitsOf(filters), dataset)
  if (after === shown) return answer
  const headOf = ({ markets }: LabourMarketYear, code: string): string =>
    markets.codes[markets.market[placeOf(markets.codes, code)] ?? -1] ?? ''
  const moved = shown.markets.codes.filter(
    (code) => !headOf(after, code).split('+').includes(headOf(shown, code)),
  ).length
  return labourMarketsWords.say((words, language) => {
    const { whatIf } = words
    const change =
      moved === 0
        ? whatIf.movedNone
        : moved === 1
          ? whatIf.movedOne
          : whatIf.moved(formatNumber(moved, 'persons', language))
    return `${answer[language]} ${change}`
  })
}

/** Larger markets first; in a market its head, then the nearer and larger places. */
function orderPlaces({ markets }: LabourMarketYear): readonly number[] {
  const size = new Map<number, number>()
  markets.market.forEach((head, place) => size.set(head, (size.get(head) ?? 0) + (markets.night[place] ?? 0)))
  const sizeOf = (place: number): number => size.get(markets.market[place] ?? place) ?? 0
  const codeOf = (place: number | undefined): string => markets.codes[place ?? -1] ?? ''
  return [...markets.codes.keys()].sort(
    (a, b) =>
      sizeOf(b) - sizeOf(a) ||
      compareCodes(codeOf(markets.market[a]), codeOf(markets.market[b])) ||
      (markets.depth[a] ?? 0) - (markets.depth[b] ?? 0) ||
      (markets.night[b] ?? 0) - (markets.night[a] ?? 0) ||
      compareCodes(codeOf(a), codeOf(b)),
  )
}

function buildColumns(of: LabourMarketYear, filters: Filters, dataset: DatasetDescription): ViewColumn[] {
  const { markets, sourcesOf } = of
  const { codes } = markets
  const limits = limitsOf(filters)
  const method = (id: 'outShare' | 'largestShare' | 'margin' | 'rule' | 'sum'): LocalizedText =>
    labourMarketsWords.say((words) => words.methods[id])
  const share = (id: string, by: 'outShare' | 'largestShare') =>
    new NumberColumnBuilder({ id, unit: 'fraction', derived: true, method: method(by) })
  const margin = (id: string) =>
    new NumberColumnBuilder({
      id,
      unit: 'fraction-points',
      derived: true,
      signed: true,
      method: method('margin'),
    })
  const region = new CodeColumnBuilder('region', 'region')
  const isCentre = new NumberColumnBuilder({
    id: 'is_centre',
    unit: 'flag',
    derived: true,
    method: method('rule'),
    toldBy: 'role',
  })
  const outShare = share('out_share', 'outShare')
  const largest = share('largest_out_share', 'largestShare')
  const largestTo = new CodeColumnBuilder('largest_out_to', 'region')
  const joinedTo = new CodeColumnBuilder('joined_to', 'region')
  const chain = new CodeColumnBuilder('chain', 'text')
  const market = new CodeColumnBuilder('labour_market', 'region')
  const role = new CodeColumnBuilder('role', 'text')
  const reason = new CodeColumnBuilder('reason', 'text')
  const outMargin = margin('out_margin')
  const largestMargin = margin('largest_out_margin')
  const night = new NumberColumnBuilder({
    id: 'night_population',
    unit: 'persons',
    derived: true,
    method: method('sum'),
  })
  const official = new CodeColumnBuilder('official_market', 'text')
  const pushPlace = (column: CodeColumnBuilder, index: number | undefined): void => {
    const code = codes[index ?? -1]
    if (code === undefined) column.pushNone()
    else column.push(code, nameOfPlace(code, dataset))
  }
  for (const place of orderPlaces(of)) {
    const flags = flagShares(of, place)
    const kind = markets.roles[place] ?? 'alone'
    const path = pathFrom(of, place)
    pushPlace(region, place)
    isCentre.push(figureOf(kind === 'centre' ? 1 : 0), sourcesOf.largest(place))
    outShare.push(shareFigure(markets.outShare[place]), sourcesOf.out(place), flags.out)
    largest.push(shareFigure(markets.largestShare[place]), sourcesOf.largest(place), flags.largest)
    pushPlace(largestTo, markets.largestTo[place])
    pushPlace(joinedTo, markets.joinedTo[place])
    chain.push(path.map((step) => codes[step]).join('>'), nameChain(path, codes, dataset))
    pushPlace(market, markets.market[place])
    role.push(
      kind,
      labourMarketsWords.say((words) => words.roles[kind]),
    )
    reason.push(codes[place] ?? '', describeReason({ of, index: place, limits, dataset }))
    outMargin.push(
      shareFigure(limits.totalOut - (markets.outShare[place] ?? Number.NaN)),
      sourcesOf.out(place),
    )
    largestMargin.push(
      shareFigure(limits.singleOut - (markets.largestShare[place] ?? Number.NaN)),
      sourcesOf.largest(place),
    )
    night.push(figureOf(markets.night[place] ?? 0), sourcesOf.out(place))
    const area = officialOf(codes[place] ?? '', dataset)
    if (area) official.push(area.code, inEveryLanguage(area.name))
    else official.pushNone()
  }
  const columns = [region, isCentre, outShare, largest, largestTo, joinedTo, chain, market, role, reason]
  const beside = codes.some((code) => officialOf(code, dataset)) ? [official] : []
  return [...columns, outMargin, largestMargin, night, ...beside].map((column) => column.build(dataset))
}

/** SCB's own area of a municipality; none where the division does not know it. */
function officialOf(code: string, dataset: DatasetDescription): OfficialLabourMarket | undefined {
  const region = lookupIn(dataset).regionByCode.get(code)
  return region && officialMarketOf(region)
}

/** From the place up to the head of its market. */
function pathFrom({ markets }: LabourMarketYear, place: number): readonly number[] {
  const path = [place]
  for (let next = markets.joinedTo[place] ?? -1; next >= 0; next = markets.joinedTo[next] ?? -1)
    path.push(next)
  return path
}

function nameChain(
  path: readonly number[],
  codes: readonly string[],
  dataset: DatasetDescription,
): LocalizedText {
  const names = path.map((step) => nameOfPlace(codes[step] ?? '', dataset))
  return perLanguage((language) => names.map((name) => name[language]).join(' → '))
}

/** More leave for places outside the dataset than for any one in it: the true largest target may lie there. */
const isTargetHidden = ({ matrix, markets }: LabourMarketYear, place: number): boolean =>
  (matrix.outBeyond[place] ?? 0) > (markets.largestShare[place] ?? 0) * (markets.night[place] ?? 0)

function describeRule(of: LabourMarketYear, filters: Filters, dataset: DatasetDescription): LocalizedText[] {
  const say = labourMarketsWords.part((words) => words.notes).say
  const limits = limitsOf(filters)
  const notes = [
    say((words, language) =>
      words.rule(formatLimit(limits.totalOut, language), formatLimit(limits.singleOut, language)),
    ),
    say((words) => words.choices),
    of.matrix.statesOutBeyond
      ? say((words) => words.outside)
      : commutingWords.say((words) => words.noOutside),
  ]
  if (of.markets.codes.some((code) => officialOf(code, dataset)))
    notes.push(labourMarketsWords.say((words) => words.officialBeside))
  const absent = lookupIn(dataset).municipalities.filter(({ code }) => placeOf(of.markets.codes, code) < 0)
  if (absent.length > 0)
    notes.push(
      say((words, language) => {
        if (absent.length > MOST_LISTED)
          return words.absentMany(formatNumber(absent.length, 'persons', language))
        const names = absent.map(({ name }) => name[language])
        return words.absent(formatList(names, language))
      }),
    )
  const hidden = of.markets.codes.filter((_, place) => isTargetHidden(of, place))
  if (hidden.length > 0)
    notes.push(
      say((words, language) => {
        if (hidden.length > MOST_LISTED)
          return words.hiddenMany(formatNumber(hidden.length, 'persons', language))
        return words.hidden(
          formatList(
            hidden.map((code) => nameOfPlace(code, dataset)[language]),
            language,
          ),
        )
      }),
    )
  if (of.missingCells > 0)
    notes.push(say((words, language) => words.missing(formatNumber(of.missingCells, 'persons', language))))
  return notes
}
