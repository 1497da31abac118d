import { localize } from '../messages/localize'
import type { Language, LocalizedText } from '../messages/language'
import type { DatasetDescription } from './description'
import {
  isSwedishMunicipality,
  OFFICIAL_LABOUR_MARKETS,
  OFFICIAL_MARKET_PREFIX,
  officialLabourMarketOf,
} from './official-labour-markets'
import { canonicalGroup, isGroupCode, municipalityIdsOf, splitGroupCode } from './region-groups'

/** A group that is offered without having been made. */
export interface GroupPreset {
  /** Null: a county taken as one, or one of SCB's labour markets. */
  readonly id: PresetId | null
  /** Without a name: it is written in the reader's language. */
  readonly code: string
  readonly name: LocalizedText
  /** The delimitation is our own, so that the name must go with the members. */
  readonly isOurs: boolean
  /** Whether the name goes with the members: they alone do not tell what they are. */
  readonly isNamed: boolean
}

/**
 * Kolmården parts Östergötland from Södermanland. There is no official list of the municipalities around it: these
 * are Norrköping and Finspång with those across the county border that they share roads and railways with, and
 * Oxelösund, whose way out is by Nyköping.
 */
const KOLMARDEN = '0428 0480 0481 0482 0483 0562 0581'.split(' ')

/**
 * The fourth metropolitan region is a name that Linköping and Norrköping use of their cooperation. It has no
 * delimitation in statistics; these are the two and the municipalities around them.
 */
const FOURTH_METROPOLITAN = '0513 0561 0562 0580 0581 0582 0583 0584 0586'.split(' ')

const PRESETS = [
  { id: 'linkopingNorrkoping', members: ['0580', '0581'], ours: false },
  { id: 'norrkopingSoderkoping', members: ['0581', '0582'], ours: false },
  { id: 'kolmarden', members: KOLMARDEN, ours: true },
  { id: 'fourthMetropolitan', members: FOURTH_METROPOLITAN, ours: true },
] as const
export type PresetId = (typeof PRESETS)[number]['id']

const known = new WeakMap<DatasetDescription, readonly GroupPreset[]>()

/**
 * The groups that a dataset has at least two members of: cooperations first, then each of its counties taken as one,
 * then SCB's labour markets. By code and name, for other countries have codes alike.
 */
export function groupPresets(dataset: DatasetDescription): readonly GroupPreset[] {
  const found = known.get(dataset) ?? findPresets(dataset)
  known.set(dataset, found)
  return found
}

/** The code under which a preset is chosen in a language. */
export const codeOfPreset = ({ code, name, isNamed }: GroupPreset, language: Language): string =>
  isNamed ? `${code}:${name[language]}` : code

function findPresets(dataset: DatasetDescription): readonly GroupPreset[] {
  const swedish = new Set(
    dataset.regions
      .filter((region) => region.kind === 'municipality' && isSwedishMunicipality(region))
      .map(({ code }) => code),
  )
  const cooperations = PRESETS.flatMap(({ id, members, ours }): GroupPreset[] => {
    const present = members.filter((code) => swedish.has(code))
    if (present.length < 2) return []
    return [
      {
        id,
        code: canonicalGroup(dataset, { members: present, name: null }),
        name: localize(({ analysis }) => analysis.groups.presets[id]),
        isOurs: ours,
        isNamed: ours,
      },
    ]
  })
  const counties = dataset.regions.flatMap((region): GroupPreset[] => {
    if (region.kind !== 'county' || municipalityIdsOf(dataset, region).length < 2) return []
    const name = localize(({ analysis }, language) => analysis.groups.asOne(region.name[language]))
    return [
      {
        id: null,
        code: canonicalGroup(dataset, { members: [region.code], name: null }),
        name,
        isOurs: false,
        isNamed: false,
      },
    ]
  })
  return [...cooperations, ...counties, ...officialMarkets(dataset, swedish)]
}

/** SCB's areas by name; one of which the dataset lacks members says how many it has. */
function officialMarkets(dataset: DatasetDescription, swedish: ReadonlySet<string>): readonly GroupPreset[] {
  return OFFICIAL_LABOUR_MARKETS.flatMap(({ name, municipalities }): GroupPreset[] => {
    const present = municipalities.filter((code) => swedish.has(code))
    if (present.length < 2) return []
    const counts = [present.length, municipalities.length].map(String)
    return [
      {
        id: null,
        code: canonicalGroup(dataset, { members: present, name: null }),
        name: localize(({ analysis: { officialMarkets: words } }) =>
          present.length === municipalities.length
            ? words.preset(name)
            : words.presetPart(name, counts[0] ?? '', counts[1] ?? ''),
        ),
        isOurs: false,
        isNamed: true,
      },
    ]
  })
}

/** Whether a group is one of SCB's labour markets, as far as a dataset has it: by its members and its name. */
export function isOfficialMarketGroup(code: string): boolean {
  if (!isGroupCode(code)) return false
  const { members, name } = splitGroupCode(code)
  const market = officialLabourMarketOf(members[0] ?? '')
  return (
    market !== undefined &&
    (name ?? '').startsWith(`${OFFICIAL_MARKET_PREFIX} ${market.name}`) &&
    members.every((member) => market.municipalities.includes(member))
  )
}

/** Whether a group is a preset that we delimited ourselves, under its own name. */
export const isOurDelimitation = (dataset: DatasetDescription, code: string): boolean =>
  groupPresets(dataset).some(
    (preset) =>
      preset.isOurs && [preset.name.sv, preset.name.en].some((name) => code === `${preset.code}:${name}`),
  )
