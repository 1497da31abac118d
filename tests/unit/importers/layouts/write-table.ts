import { SWEDISH_COUNTIES } from '#shared/dataset/swedish-regions'
import { buildWorkbook } from '../workbook/build-workbook'
import { placesOf, type Dimension, type Known, type KnownTable, type Place, type Time } from './known-table'
import type { Manner } from './manner'
import { writeFigure } from './written-number'

type At = Readonly<Record<Dimension, number>>

/** A column beside the figures: what stands in it, by the place in the table. */
interface Column {
  readonly heading: string
  readonly dimension: Dimension | 'extra'
  readonly text: (at: At) => string
}

interface Grid {
  readonly header: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

export interface WrittenFile {
  readonly name: string
  readonly bytes: Uint8Array
  readonly isWorkbook: boolean
  /** What stands in the file, for words about a failure. */
  readonly text: string
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
const HEADINGS: Readonly<Record<Manner['headings'], Readonly<Record<string, string>>>> = {
  Swedish: {
    place: 'kommun',
    county: 'län',
    work: 'arbetskommun',
    home: 'bostadskommun',
    year: 'år',
    month: 'månad',
    quarter: 'kvartal',
    period: 'tid',
    sex: 'kön',
    measure: 'mått',
    value: 'värde',
    code: 'kod',
    flag: 'flagga',
  },
  capitals: {
    place: 'Region',
    county: 'Län',
    work: 'Arbetsställekommun',
    home: 'Bostadskommun',
    year: 'ÅR',
    month: 'Månad',
    quarter: 'Kvartal',
    period: 'Period',
    sex: 'KÖN',
    measure: 'Indikator',
    value: 'Antal',
    code: 'Kod',
    flag: 'Anm',
  },
  English: {
    place: 'region',
    county: 'county',
    work: 'work',
    home: 'home',
    year: 'year',
    month: 'month',
    quarter: 'quarter',
    period: 'TIME_PERIOD',
    sex: 'sex',
    measure: 'measure',
    value: 'value',
    code: 'code',
    flag: 'OBS_FLAG',
  },
}

/** The table in a file, as the manner says. */
export function writeTable(table: KnownTable, manner: Manner): WrittenFile {
  if (manner.file === 'eurostat') return asText(eurostat(table, manner), { ...manner, ...EUROSTAT }, 'x.tsv')
  if (manner.file === 'sdmx') return asText(sdmx(table, manner), { ...manner, ...SDMX }, 'x.csv')
  const grid = withExtras(gridOf(table, manner), manner)
  return manner.file === 'workbook' ? asWorkbook(grid, manner) : asText(grid, manner, 'uppgifter.csv')
}

const EUROSTAT: Partial<Manner> = {
  delimiter: '\t',
  quotes: 'needed',
  titleLines: 0,
  notesBelow: false,
  blankRows: false,
  sepLine: false,
}
const SDMX: Partial<Manner> = { ...EUROSTAT, delimiter: ',' }

function gridOf(table: KnownTable, manner: Manner): Grid {
  const columns = columnsOf(table, manner)
  const across = acrossOf(table, manner)
  const keyed = columns.filter(
    ({ dimension }) => dimension === 'extra' || !across.dimensions.includes(dimension),
  )
  const byKey = new Map<string, { at: At; figures: Map<string, At> }>()
  for (const at of placesOf(table)) {
    const key = keyOf(at, across.dimensions)
    const row = byKey.get(key) ?? { at, figures: new Map() }
    row.figures.set(across.headingOf(at), at)
    byKey.set(key, row)
  }
  const flagColumn = manner.flags === 'column'
  const form = manner.number
  const figureText = (at: At): string => {
    const figure = table.figureAt(at)
    const bare: Known = flagColumn && figure.kind === 'number' ? { ...figure, flag: '' } : figure
    return writeFigure(bare, form, table.measures[at.measure])
  }
  const flagText = (at: At): string => {
    const figure = table.figureAt(at)
    return figure.kind === 'number' ? figure.flag : ''
  }
  let before: readonly string[] = []
  const rows = [...byKey.values()].map(({ at, figures }) => {
    const keys = keyed.map(({ text }) => text(at))
    // From the left, as in a printed table: no key below one that changes.
    const first = keys.findIndex((key, k) => key !== before[k])
    before = keys
    return [
      ...(manner.keysOnce ? keys.map((key, k) => (k < first ? '' : key)) : keys),
      ...across.headings.flatMap((heading) => {
        const cell = figures.get(heading)
        const text = cell === undefined ? '' : figureText(cell)
        return flagColumn ? [text, cell === undefined ? '' : flagText(cell)] : [text]
      }),
    ]
  })
  const flag = HEADINGS[manner.headings]['flag'] ?? ''
  const header = [
    ...keyed.map(({ heading }) => heading),
    ...across.headings.flatMap((heading) => (flagColumn ? [heading, flag] : [heading])),
  ]
  return ordered({ header, rows }, keyed.length, manner)
}

function ordered({ header, rows }: Grid, keys: number, { order }: Manner): Grid {
  const move = <T>(cells: readonly T[]): T[] =>
    order === 'as it is'
      ? [...cells]
      : order === 'backwards'
        ? cells.toReversed()
        : [...cells.slice(keys), ...cells.slice(0, keys)]
  return { header: move(header), rows: rows.map(move) }
}

const keyOf = (at: At, across: readonly Dimension[]): string =>
  (['place', 'work', 'time', 'sex', 'class', 'measure'] as const)
    .filter((dimension) => !across.includes(dimension))
    .map((dimension) => at[dimension])
    .join(' ')

/** What stands in the headings of the figures. */
function acrossOf(
  table: KnownTable,
  manner: Manner,
): {
  readonly dimensions: readonly Dimension[]
  readonly headings: readonly string[]
  readonly headingOf: (at: At) => string
} {
  const isFlows = table.works.length > 1
  const value = HEADINGS[manner.headings]['value'] ?? 'värde'
  const measureName = (at: At): string => table.measures[at.measure]?.name ?? ''
  const timeName = (at: At): string =>
    timeText(table.times[at.time], { ...manner, time: headingTime(manner) }, table)
  const made = (dimensions: readonly Dimension[], headingOf: (at: At) => string) => {
    const headings = [...new Set([...placesOf(table)].map(headingOf))]
    return { dimensions, headings, headingOf }
  }
  const rest = table.measures.length > 1
  switch (manner.across) {
    case 'nothing':
      return made([], () => value)
    case 'time':
      return rest ? made(['time'], timeName) : made(['time', 'measure'], timeName)
    case 'sex':
      return table.sexes.length > 1
        ? made(rest ? ['sex'] : ['sex', 'measure'], (at) => table.sexes[at.sex] ?? '')
        : made(['measure'], measureName)
    case 'class':
      return table.classes.values.length > 1
        ? made(rest ? ['class'] : ['class', 'measure'], (at) => table.classes.values[at.class] ?? '')
        : made(['measure'], measureName)
    case 'place':
      return isFlows
        ? made(['work', 'measure'], (at) => placeText(table.works[at.work], manner))
        : made(rest ? ['place'] : ['place', 'measure'], (at) => placeText(table.places[at.place], manner))
    case 'measure and time':
      return made(['measure', 'time'], (at) => `${measureName(at)} ${timeName(at)}`)
    case 'time and sex':
      return table.sexes.length > 1
        ? made(
            rest ? ['time', 'sex'] : ['time', 'sex', 'measure'],
            (at) => `${table.sexes[at.sex] ?? ''} ${timeName(at)}`,
          )
        : made(['measure', 'time'], (at) => `${measureName(at)} ${timeName(at)}`)
    case 'measure':
      return made(['measure'], measureName)
  }
}

const headingTime = ({ time }: Manner): Manner['time'] => (time === 'two columns' ? 'short' : time)

function columnsOf(table: KnownTable, manner: Manner): readonly Column[] {
  const words = HEADINGS[manner.headings]
  const isFlows = table.works.length > 1
  const heading = (key: string): string => words[key] ?? key
  const areCounties = table.places.every(({ code }) => code.length === 2)
  const home = isFlows ? heading('home') : areCounties ? heading('county') : heading('place')
  const matrix = manner.across === 'place' && manner.corner === 'blank' && isFlows
  const [first, second] = placeColumns(matrix ? '' : home, 'place', table.places, manner)
  const works = isFlows ? placeColumns(heading('work'), 'work', table.works, manner) : []
  const times = timeColumns(table, manner, heading)
  const measure = manner.across === 'measure' || (table.measures.length === 1 && manner.across !== 'nothing')
  return [
    ...(first === undefined ? [] : [first]),
    ...(second === undefined || manner.place === 'pair apart' ? [] : [second]),
    ...works,
    ...times,
    ...(table.sexes.length > 1
      ? [
          {
            heading: heading('sex'),
            dimension: 'sex',
            text: (at) => table.sexes[at.sex] ?? '',
          } satisfies Column,
        ]
      : []),
    ...(table.classes.heading === ''
      ? []
      : [
          {
            heading: broken(table.classes.heading, manner),
            dimension: 'class',
            text: (at) => broken(table.classes.values[at.class] ?? '', manner),
          } satisfies Column,
        ]),
    ...(measure
      ? []
      : [
          {
            heading: heading('measure'),
            dimension: 'measure',
            text: (at) => table.measures[at.measure]?.name ?? '',
          } satisfies Column,
        ]),
    ...(second === undefined || manner.place !== 'pair apart' ? [] : [second]),
    ...extraColumns(table, manner, heading),
  ]
}

const broken = (text: string, { lineBreaks }: Manner): string => (lineBreaks ? text.replace(' ', '\n') : text)

function extraColumns(
  table: KnownTable,
  { extra, across }: Manner,
  heading: (key: string) => string,
): Column[] {
  const columns: Column[] = []
  const areMunicipalities = table.places.every(({ code }) => code.length === 4) && table.works.length === 1
  if (extra.county && areMunicipalities && across !== 'place')
    columns.push({
      heading: heading('county'),
      dimension: 'extra',
      text: ({ place }) => SWEDISH_COUNTIES.get(table.places[place]?.code.slice(0, 2) ?? '')?.sv ?? '',
    })
  if (extra.constant) columns.push({ heading: 'urval', dimension: 'extra', text: () => 'alla bostäder' })
  if (extra.year && table.unit !== 'year' && !across.includes('time'))
    columns.push({
      heading: 'redovisningsår',
      dimension: 'extra',
      text: ({ time }) => table.times[time]?.year ?? '',
    })
  return columns
}

function placeColumns(
  heading: string,
  dimension: 'place' | 'work',
  places: readonly Place[],
  manner: Manner,
): readonly Column[] {
  const one = (text: (place: Place) => string, name = heading): Column => ({
    heading: name,
    dimension,
    text: (at) => text(places[at[dimension]] ?? { code: '', name: '' }),
  })
  const code = one((place) => place.code, `${heading}${manner.headings === 'English' ? '_code' : 'kod'}`)
  const name = one((place) => place.name)
  switch (manner.place) {
    case 'pair':
    case 'pair apart':
      return manner.across === 'place' ? [one((place) => placeText(place, manner))] : [code, name]
    case 'name before code':
      return manner.across === 'place' ? [one((place) => placeText(place, manner))] : [name, code]
    default:
      return [one((place) => placeText(place, manner))]
  }
}

function placeText(place: Place | undefined, { place: how }: Manner): string {
  const { code = '', name = '' } = place ?? {}
  switch (how) {
    case 'code':
    case 'pair':
    case 'pair apart':
      return code
    case 'name':
    case 'name before code':
      return name
    case 'no nought':
      return code.length === 4 ? code.replace(/^0/, '') : code
    case 'name (code)':
      return `${name} (${code})`
    case 'code and name':
      return `${code} ${name}`
  }
}

function timeColumns(table: KnownTable, manner: Manner, heading: (key: string) => string): readonly Column[] {
  const at = (text: (time: Time | undefined) => string, name: string): Column => ({
    heading: name,
    dimension: 'time',
    text: ({ time }) => text(table.times[time]),
  })
  const name = heading(table.unit === 'year' ? 'year' : 'period')
  if (manner.time !== 'two columns' || table.unit === 'year' || manner.across.includes('time'))
    return [at((time) => timeText(time, manner, table), name)]
  const part =
    table.unit === 'month'
      ? at(
          (time) =>
            manner.headings === 'English' ? String(time?.part) : (MONTHS[(time?.part ?? 1) - 1] ?? ''),
          heading('month'),
        )
      : at((time) => String(time?.part), heading('quarter'))
  return [at((time) => time?.year ?? '', heading('year')), part]
}

function timeText(time: Time | undefined, manner: Manner, table: KnownTable): string {
  const { year = '', part = null, code = '' } = time ?? {}
  const isLast = time === table.times.at(-1)
  const mark =
    manner.time === 'last is preliminary' && isLast
      ? manner.headings === 'capitals'
        ? '***'
        : ' (prel.)'
      : ''
  if (part === null) return `${year}${mark}`
  const two = String(part).padStart(2, '0')
  const isMonth = table.unit === 'month'
  switch (manner.time) {
    case 'long':
      return isMonth ? `${MONTHS[part - 1] ?? ''} ${year}` : `kv ${part} ${year}`
    case 'digits':
      return isMonth ? `${year}${two}` : `${year} Q${part}`
    case 'last is preliminary':
      return `${code}${mark}`
    default:
      return isMonth && manner.headings === 'English' ? `${year}-${two}` : code
  }
}

/** What says nothing of the figures: numbers of rows, blank columns, totals, a line that stands twice. */
function withExtras({ header, rows }: Grid, { extra, sameTwice }: Manner): Grid {
  const doubled = sameTwice && rows[0] !== undefined ? [...rows, rows[0]] : rows
  const isNumbered = extra.rowNumbers !== 'none'
  const name = { none: '', blank: '', X: 'X', id: 'id', 'from 0': '' }[extra.rowNumbers]
  const from = extra.rowNumbers === 'from 0' ? 0 : 1
  const numbered = {
    header: isNumbered ? [name, ...header] : header,
    rows: isNumbered ? doubled.map((row, i) => [String(i + from), ...row]) : doubled,
  }
  const blank = <T>(cells: readonly T[], empty: T): readonly T[] =>
    extra.blank === 'at the end'
      ? [...cells, empty, empty]
      : extra.blank === 'in the middle'
        ? [...cells.slice(0, -1), empty, ...cells.slice(-1)]
        : cells
  return {
    header: blank(numbered.header, ''),
    rows: numbered.rows.map((row) => blank<string | number>(row, '')),
  }
}

function eurostat(table: KnownTable, manner: Manner): Grid {
  const keys = (at: At): readonly string[] => [
    'A',
    table.sexes[at.sex] === '' ? 'T' : (table.sexes[at.sex] ?? ''),
    String(at.class + 1),
    `M${at.measure + 1}`,
    table.places[at.place]?.code ?? '',
  ]
  const form = { ...manner.number, decimal: '.', thousands: '', sign: false, minus: '-' } as const
  const byKey = new Map<string, string[]>()
  for (const at of placesOf({ ...table, works: [{ code: '', name: '' }] })) {
    const key = keys(at).join(',')
    const row = byKey.get(key) ?? table.times.map(() => ': ')
    const figure = table.figureAt(at)
    row[at.time] = figure.kind === 'blank' ? ': ' : `${writeFigure(figure, form, undefined)} `
    byKey.set(key, row)
  }
  return {
    header: [
      'freq,sex,class,unit,geo\\TIME_PERIOD',
      ...table.times.map((time) => `${timeText(time, { ...manner, time: 'short' }, table)} `),
    ],
    rows: [...byKey].map(([key, cells]) => [key, ...cells]),
  }
}

function sdmx(table: KnownTable, manner: Manner): Grid {
  const form = { ...manner.number, decimal: '.', thousands: '', sign: false, minus: '-' } as const
  const rows = [...placesOf({ ...table, works: [{ code: '', name: '' }] })].map((at) => {
    const figure = table.figureAt(at)
    const isNumber = figure.kind === 'number'
    return [
      'OWN:TABLE(1.0)',
      '12/09/25 23:00:00',
      'A',
      table.sexes[at.sex] === '' ? 'T' : (table.sexes[at.sex] ?? ''),
      String(at.class + 1),
      `M${at.measure + 1}`,
      table.places[at.place]?.code ?? '',
      timeText(table.times[at.time], { ...manner, time: 'short' }, table),
      isNumber ? writeFigure({ ...figure, flag: '' }, form, undefined) : '',
      isNumber ? figure.flag : '',
    ]
  })
  return {
    header: [
      'DATAFLOW',
      'LAST UPDATE',
      'freq',
      'sex',
      'class',
      'unit',
      'geo',
      'TIME_PERIOD',
      'OBS_VALUE',
      'OBS_FLAG',
    ],
    rows,
  }
}

function asText(grid: Grid, manner: Manner, name: string): WrittenFile {
  const { delimiter, quotes, end, sepLine, titleLines, notesBelow, blankRows } = manner
  const cell = (value: string | number): string => {
    const text = String(value)
    const must = text.includes(delimiter) || /["\r\n]/.test(text)
    const does = quotes === 'all' || (quotes === 'texts' && !/^[-−]?\d/.test(text) && text !== '')
    return must || does ? `"${text.replaceAll('"', '""')}"` : text
  }
  const line = (cells: readonly (string | number)[]): string => cells.map(cell).join(delimiter)
  const body = grid.rows.flatMap((row, i) => (blankRows && i % 3 === 2 ? ['', line(row)] : [line(row)]))
  const lines = [
    ...(sepLine ? [`sep=${delimiter}`] : []),
    ...['Hushåll och gods efter område', ''].slice(0, titleLines),
    line(grid.header),
    ...body,
    ...(notesBelow ? ['', 'Källa: Exempelbyrån'] : []),
  ]
  const text = lines.join(end) + end
  return { name, bytes: encode(text, manner.encoding), isWorkbook: false, text }
}

function encode(text: string, encoding: Manner['encoding']): Uint8Array {
  const utf16 = Buffer.from(text, 'utf16le')
  switch (encoding) {
    case 'utf-8':
      return new TextEncoder().encode(text)
    case 'utf-8 with mark':
      return new TextEncoder().encode(`\uFEFF${text}`)
    case 'utf-16le':
      return new Uint8Array([0xff, 0xfe, ...utf16])
    case 'utf-16be':
      return new Uint8Array([0xfe, 0xff, ...Buffer.from(utf16).swap16()])
    case 'utf-16le without mark':
      return new Uint8Array(utf16)
    case 'latin-1':
      // "−" has no place there.
      return new Uint8Array(Buffer.from(text.replaceAll('−', '-'), 'latin1'))
  }
}

/** Figures are numbers in a workbook, texts are texts. */
function asWorkbook({ header, rows }: Grid, { titleLines, blankRows }: Manner): WrittenFile {
  const cells = rows.map((row) => row.map((cell) => (cell === '' ? null : cell)))
  const spaced = cells.flatMap((row, i) => (blankRows && i % 3 === 2 ? [[], row] : [row]))
  const above = [['Hushåll och gods efter område'], []].slice(0, titleLines)
  const sheet = [...above, [...header], ...spaced]
  return {
    name: 'uppgifter.xlsx',
    bytes: buildWorkbook({ name: 'Blad1', rows: sheet }),
    isWorkbook: true,
    text: sheet.map((row) => row.join('\t')).join('\n'),
  }
}
