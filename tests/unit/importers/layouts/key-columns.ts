import { SWEDISH_COUNTIES } from '#shared/dataset/swedish-regions'
import { HEADINGS, MONTHS } from './headings-of-manner'
import type { Dimension, KnownTable, Place, Time } from './known-table'
import type { Manner } from './manner'

export type At = Readonly<Record<Dimension, number>>

/** A column beside the figures: what stands in it, by the place in the table. */
export interface Column {
  readonly heading: string
  readonly dimension: Dimension | 'extra'
  readonly text: (at: At) => string
  /** The time that it tells whole, which a workbook may keep as a date. */
  readonly timeOf?: (at: At) => Time | undefined
}

export function columnsOf(table: KnownTable, manner: Manner): readonly Column[] {
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

export function placeText(place: Place | undefined, { place: how }: Manner): string {
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
    return [{ ...at((time) => timeText(time, manner, table), name), timeOf: ({ time }) => table.times[time] }]
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

export function timeText(time: Time | undefined, manner: Manner, table: KnownTable): string {
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
