import type {
  DimensionRole,
  DimensionValue,
  Hierarchy,
  TableDimension,
} from '#shared/table/statistical-table'
import { importError } from '#main/formats/import-problem'
import { filledText, member, objectAt, textOf, textsAt, wrongPart, type Leniencies } from './json-parts'
import { checkDimensionCount, checkValueCount } from '../table-limits'
import { looksLikeTime, timeUnitOf } from '../time-values'
import { isObject, type JsonObject } from '#shared/dataset/json-object'

/** Codes of a category in their order: from `index` as a list or an object, or the one code of `label`. */
function codesOf(category: JsonObject, part: string, lenient: Leniencies): string[] {
  const index = member(category, 'index')
  if (Array.isArray(index)) return textsAt(index, `${part}.index`)
  if (index !== undefined && index !== null && !isObject(index)) throw wrongPart(`${part}.index`, 'list')
  if (!isObject(index)) return Object.keys(objectAt(member(category, 'label'), `${part}.label`)).slice(0, 1)
  const taken = new Set<number>()
  const placed = Object.entries(index).map(([code, value]) => {
    const at = lenient.wholeNumber(value, 'index')
    if (at === null || taken.has(at)) throw wrongPart(`${part}.index.${code}`, 'position')
    taken.add(at)
    return { code, at }
  })
  return placed.sort((a, b) => a.at - b.at).map(({ code }) => code)
}

interface Tree {
  readonly parents: ReadonlyMap<string, string>
  /** Only when a value has several parents, which `parent` cannot hold. */
  readonly hierarchies: readonly Hierarchy[]
}

/** The parents of values, from `child`: parent → children. Throws when a value is above itself. */
function treeOf(category: JsonObject, codes: readonly string[], dimension: string, part: string): Tree {
  const known = new Set(codes)
  const parents = new Map<string, string>()
  const links: { code: string; parent: string | null }[] = []
  for (const [parent, children] of Object.entries(objectAt(member(category, 'child'), `${part}.child`)))
    for (const code of textsAt(children, `${part}.child.${parent}`)) {
      // A selection from a table keeps the tree of the whole, with values that were not selected.
      if (!known.has(code) || !known.has(parent)) continue
      if (!parents.has(code)) parents.set(code, parent)
      links.push({ code, parent })
    }
  // Upwards from each value, to the top or to a value from where the top was reached before.
  const sound = new Set<string>()
  for (const code of parents.keys()) {
    const way = new Set<string>()
    for (let at: string | undefined = code; at !== undefined && !sound.has(at); at = parents.get(at)) {
      if (way.has(at)) throw wrongPart(`${part}.child`, 'tree')
      way.add(at)
    }
    for (const passed of way) sound.add(passed)
  }
  if (links.length === parents.size) return { parents, hierarchies: [] }
  const roots = codes.filter((code) => !parents.has(code)).map((code) => ({ code, parent: null }))
  return { parents, hierarchies: [{ name: dimension, links: [...roots, ...links], levels: [] }] }
}

function eliminationOf(extension: JsonObject, codes: readonly string[]): TableDimension['elimination'] {
  const code = textOf(member(extension, 'eliminationValueCode'))
  if (code !== null && codes.includes(code)) return { by: 'value', code }
  return member(extension, 'elimination') === true ? { by: 'sum' } : null
}

function rolesOf(dataset: JsonObject, dimensions: JsonObject): Map<string, DimensionRole> | null {
  const role = member(dataset, 'role') ?? member(dimensions, 'role')
  if (role === undefined) return null
  const roles = objectAt(role, 'role')
  const found = new Map<string, DimensionRole>()
  for (const name of ['time', 'geo', 'metric'] as const)
    for (const code of textsAt(member(roles, name), `role.${name}`)) found.set(code, name)
  return found
}

/** Unit and decimals of a value, from `category.unit`. */
function unitOf(
  units: JsonObject,
  code: string,
  language: string,
): Pick<DimensionValue, 'unit' | 'decimals'> {
  const unit = member(units, code)
  if (!isObject(unit)) return {}
  const name =
    filledText(member(unit, 'base')) ??
    filledText(member(unit, 'label')) ??
    filledText(member(unit, 'symbol'))
  const decimals = member(unit, 'decimals')
  return {
    ...(name === null ? {} : { unit: { [language]: name } }),
    ...(typeof decimals === 'number' && Number.isInteger(decimals) && decimals >= 0 ? { decimals } : {}),
  }
}

/** The dimensions of a JSON-stat dataset (2.0, or 1.x with `id` and `size` in `dimension`), without their notes. */
export function readDimensions(dataset: JsonObject, language: string, lenient: Leniencies): TableDimension[] {
  const dimensions = objectAt(member(dataset, 'dimension'), 'dimension')
  const ids = textsAt(member(dataset, 'id') ?? member(dimensions, 'id'), 'id')
  const size = member(dataset, 'size') ?? member(dimensions, 'size')
  if (!Array.isArray(size) || size.length !== ids.length) throw wrongPart('size', 'list')
  checkDimensionCount(ids.length)
  const twice = ids.find((id, i) => ids.indexOf(id) !== i)
  if (twice !== undefined) throw importError('file-malformed', (w) => w.jsonStat.doubleCode('id', twice))
  const roles = rolesOf(dataset, dimensions)

  let count = 0
  return ids.map((code, d) => {
    const described = member(dimensions, code)
    if (!isObject(described)) throw importError('file-malformed', (w) => w.jsonStat.missingDimension(code))
    const part = `dimension.${code}.category`
    const category = objectAt(member(described, 'category'), part)
    const codes = codesOf(category, part, lenient)
    const stated = lenient.wholeNumber(size[d], 'size')
    if (stated === null) throw wrongPart(`size[${String(d)}]`, 'position')
    if (codes.length !== stated)
      throw importError('file-malformed', (w) => w.jsonStat.wrongSize(code, stated, codes.length))
    count += codes.length
    checkValueCount(count, code)
    const seen = new Set<string>()
    for (const value of codes) {
      if (seen.has(value))
        throw importError('file-malformed', (w) => w.jsonStat.doubleCode(`${part}.index`, value))
      seen.add(value)
    }
    const labels = objectAt(member(category, 'label'), `${part}.label`)
    const units = objectAt(member(category, 'unit'), `${part}.unit`)
    const tree = treeOf(category, codes, code, part)
    const label = filledText(member(described, 'label')) ?? code
    const role =
      roles === null ? (looksLikeTime(label, codes) ? 'time' : 'other') : (roles.get(code) ?? 'other')
    const values = codes.map((value): DimensionValue => {
      const parent = tree.parents.get(value)
      return {
        code: value,
        label: { [language]: filledText(member(labels, value)) ?? value },
        ...unitOf(units, value, language),
        ...(parent === undefined ? {} : { parent }),
      }
    })
    return {
      code,
      label: { [language]: label },
      role,
      values,
      timeUnit: role === 'time' ? timeUnitOf(codes) : null,
      elimination: eliminationOf(
        objectAt(member(described, 'extension'), `dimension.${code}.extension`),
        codes,
      ),
      ...(tree.hierarchies.length === 0 ? {} : { hierarchies: tree.hierarchies }),
    }
  })
}
