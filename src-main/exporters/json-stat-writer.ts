import { CELL_SIGNS } from '#shared/table/cell-store'
import {
  countCells,
  textIn,
  type StatisticalTable,
  type TableDimension,
  type TableNote,
  type Texts,
} from '#shared/table/statistical-table'

type JsonMembers = Record<string, unknown>

/** Members with something in them. */
function filled(members: JsonMembers): JsonMembers {
  return Object.fromEntries(
    Object.entries(members).filter(
      ([, value]) =>
        value !== undefined &&
        value !== null &&
        !(typeof value === 'object' && Object.keys(value).length === 0),
    ),
  )
}

/** An object with these members and no other: a code may be "__proto__". */
const byCode = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries(entries)

/** Notes of one place as JSON-stat's list, and PxWeb's object of those that must be shown. */
function notesOf(
  notes: readonly TableNote[],
  say: (texts: Texts) => string,
): { note: string[]; mandatory: JsonMembers } {
  return {
    note: notes.map(({ text }) => say(text)),
    mandatory: Object.fromEntries(notes.flatMap(({ mandatory }, i) => (mandatory ? [[i, true]] : []))),
  }
}

function childrenOf({ values }: TableDimension): Record<string, string[]> {
  const children = new Map<string, string[]>()
  for (const { code, parent } of values)
    if (parent !== undefined) children.set(parent, [...(children.get(parent) ?? []), code])
  return byCode([...children])
}

function dimensionOf(
  dimension: TableDimension,
  table: StatisticalTable,
  say: (texts: Texts) => string,
): JsonMembers {
  const { code, label, values, elimination, role } = dimension
  const about = table.notes.filter(
    ({ about: [first, ...rest] }) => rest.length === 0 && first?.dimension === code,
  )
  const own = notesOf(
    about.filter(({ about: [first] }) => first?.value === null),
    say,
  )
  const ofValues = values.flatMap((value) => {
    const notes = about.filter(({ about: [first] }) => first?.value === value.code)
    return notes.length === 0 ? [] : [[value.code, notesOf(notes, say)] as const]
  })
  const units = values.flatMap((value) => {
    const unit = value.unit ?? (role === 'metric' ? table.unit : null)
    const members = filled({ base: unit && say(unit), decimals: value.decimals })
    return Object.keys(members).length === 0 ? [] : [[value.code, members] as const]
  })
  return filled({
    label: say(label),
    note: own.note,
    category: {
      // A list keeps the order of codes that look like numbers, which an object would not.
      index: values.map((value) => value.code),
      ...filled({
        label: byCode(values.map((value) => [value.code, say(value.label)])),
        child: childrenOf(dimension),
        unit: byCode(units),
        note: byCode(ofValues.map(([value, { note }]) => [value, note])),
      }),
    },
    extension: {
      elimination: elimination !== null,
      ...filled({
        eliminationValueCode: elimination?.by === 'value' ? elimination.code : null,
        noteMandatory: own.mandatory,
        valueNoteMandatory: filled(byCode(ofValues.map(([value, { mandatory }]) => [value, mandatory]))),
        refperiod: byCode(
          table.other.flatMap(({ keyword, subkeys: [value, ...rest], value: text }) =>
            role === 'metric' && keyword === 'REFPERIOD' && value !== undefined && rest.length === 0
              ? [[value, text] as const]
              : [],
          ),
        ),
      }),
    },
  })
}

/** `value` and `status`: lists over all cells when all are stated, else objects over those that are. */
function cellsOf({ cells, dimensions }: StatisticalTable): JsonMembers {
  const whole = cells.length === countCells(dimensions)
  const list: (number | null)[] = []
  const some: Record<string, number | null> = {}
  const status: Record<string, string> = {}
  for (let i = 0; i < cells.length; i++) {
    const sign = cells.signAt(i)
    const value = sign === 0 ? cells.numberAt(i) : null
    const cell = cells.cellAt(i)
    if (whole) list.push(value)
    else some[cell] = value
    const marks = [CELL_SIGNS[sign], cells.flags.get(i)].filter(Boolean)
    if (marks.length > 0) status[cell] = marks.join(' ')
  }
  return { value: whole ? list : some, ...filled({ status }) }
}

/** Keywords of .px that PxWeb writes into `extension.px`. */
const PX_MEMBERS = [
  'INFOFILE',
  'MATRIX',
  'CONTENTS',
  'SUBJECT-CODE',
  'AGGREGALLOWED',
  'COPYRIGHT',
  'DESCRIPTIONDEFAULT',
  'SURVEY',
  'DATABASE',
  'LINK',
]

function pxOf(table: StatisticalTable, language: string, say: (texts: Texts) => string): JsonMembers {
  const kept = table.other.flatMap(({ keyword, subkeys, value }) =>
    subkeys.length === 0 && PX_MEMBERS.includes(keyword)
      ? [[keyword.toLowerCase(), value === 'YES' ? true : value === 'NO' ? false : value] as const]
      : [],
  )
  return filled({
    ...byCode(kept),
    tableid: table.id,
    decimals: table.decimals,
    showdecimals: table.shownDecimals,
    language: language === 'und' ? null : language,
    'subject-area': table.subject && say(table.subject),
    nextUpdate: table.nextUpdate,
    'official-statistics': table.official,
  })
}

/**
 * A table as a JSON-stat 2.0 dataset in UTF-8, in its main language (the format has room for one). Signs and marks
 * stand in `status`; what JSON-stat has no place for is in `extension`, as PxWebApi 2 writes it.
 */
export function writeJsonStat(table: StatisticalTable): Uint8Array {
  const language = table.languages[0] ?? 'und'
  const say = (texts: Texts): string => textIn(texts, table.languages)
  const { dimensions } = table
  const general = notesOf(
    table.notes.filter(({ about }) => about.length === 0),
    say,
  )
  const cellNotes = table.notes
    .filter(({ about }) => about.length > 1)
    .map(({ text, mandatory, about }) => ({
      mandatory,
      text: say(text),
      conditions: about.map(({ dimension, value }) => ({ variableCode: dimension, valueCode: value })),
    }))
  const inRole = (role: TableDimension['role']): string[] =>
    dimensions.filter((dimension) => dimension.role === role).map(({ code }) => code)
  const dataset = {
    version: '2.0',
    class: 'dataset',
    label: say(table.title),
    ...filled({ source: table.source && say(table.source), updated: table.lastUpdated, note: general.note }),
    role: filled({ time: inRole('time'), geo: inRole('geo'), metric: inRole('metric') }),
    id: dimensions.map(({ code }) => code),
    size: dimensions.map(({ values }) => values.length),
    dimension: byCode(dimensions.map((dimension) => [dimension.code, dimensionOf(dimension, table, say)])),
    ...cellsOf(table),
    extension: filled({
      px: pxOf(table, language, say),
      contact: table.contact && [{ raw: say(table.contact) }],
      noteMandatory: general.mandatory,
      cellNotes,
      status: filled({
        label: byCode(Object.entries(table.signTexts).map(([sign, texts]) => [sign, say(texts)])),
      }),
      license: table.licence,
    }),
  }
  return new TextEncoder().encode(JSON.stringify(dataset))
}
