import type { Region } from './dimensions'
import { SWEDISH_COUNTIES, SWEDISH_MUNICIPALITIES } from './swedish-regions'
import { registerWords } from './words'

/**
 * The program's register of Sweden: codes, names and counties (`swedish-regions`), SCB's local labour markets of 2022
 * (`official-labour-markets`), and areas, which the core loads when a map is asked for. A dataset with Swedish regions
 * gets them from here without carrying them.
 */

/** Who made the areas of the register. */
export const REGISTER_AREAS_SOURCE = {
  publisher: 'SCB',
  title: registerWords.say(({ areas }) => areas),
  licence: 'CC0',
} as const

/** A name as it is compared: without case, "kommun", "län" and their English words. */
const foldName = (name: string): string =>
  name
    .normalize('NFC')
    .trim()
    .toLocaleLowerCase('sv')
    .replace(/ \((bostad|arbetsställe)\)$/, '')
    .replace(/ (kommun|municipality|län|county)$/, '')

/** Names that agree with a region's own; a genitive before "kommun" or "län" counts as the name. */
function agree(said: string, known: string, code: string): boolean {
  const [a, b] = [foldName(said), foldName(known)]
  return a === b || a === `${b}s` || `${a}s` === b || said.trim() === code
}

/**
 * Whether a region is the Swedish municipality or county of its code. Code and name must agree: other countries have
 * codes alike (Norway's 0301 is Oslo), and an older division had other municipalities.
 */
export function isInRegister({ code, name, kind }: Pick<Region, 'code' | 'name' | 'kind'>): boolean {
  if (kind === 'municipality') {
    const known = SWEDISH_MUNICIPALITIES.get(code)
    return known !== undefined && (agree(name.sv, known, code) || agree(name.en, known, code))
  }
  const county = kind === 'county' ? SWEDISH_COUNTIES.get(code) : undefined
  return county !== undefined && (agree(name.sv, county.sv, code) || agree(name.en, county.en, code))
}

/**
 * What the maps of a dataset are drawn of: its own boundaries, those of the register, the register's where its own are
 * missing, cells around the seats, or nothing.
 */
export type MapAreas = 'own' | 'own-and-register' | 'register' | 'schematic' | 'none'

export interface ChosenAreas {
  readonly areas: MapAreas
  /** The regions that are drawn: municipalities, and where there are none whatever has a place. */
  readonly drawn: readonly Region[]
}

/**
 * Chooses between a dataset's own boundaries (`own`: codes of the regions that have one) and the register's. The own
 * ones win. Without them the register's are drawn where it knows every region that has a place: a map of areas and
 * cells together would say that some places have no land.
 */
export function chooseMapAreas(regions: readonly Region[], own: ReadonlySet<string>): ChosenAreas {
  const placed = regions.filter(
    (region) => region.seat !== null || own.has(region.code) || isInRegister(region),
  )
  const municipalities = placed.filter(({ kind }) => kind === 'municipality')
  const drawn = municipalities.length > 0 ? municipalities : placed
  if (drawn.length === 0) return { areas: 'none', drawn }
  const without = drawn.filter(({ code }) => !own.has(code))
  if (without.length < drawn.length)
    return { areas: without.some(isInRegister) ? 'own-and-register' : 'own', drawn }
  return { areas: drawn.every(isInRegister) ? 'register' : 'schematic', drawn }
}
