import { nameInPseudo, namesOf, plainWords, PSEUDO, withPseudo } from './pseudo-language'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { renderChartSvg } from '#main/exporters/chart-svg'
import { buildMapGeography } from '#main/geography/map-geography'
import type { ChartLook, MapGeography, PictureKind } from '#shared/charts/frame/chart-picture'
import { measureText } from '#shared/charts/frame/text-width'
import { lightTheme } from '#shared/charts/frame/theme'
import { OFFICIAL_LABOUR_MARKETS } from '#shared/dataset/official-labour-markets'
import { SWEDISH_COUNTIES, SWEDISH_MUNICIPALITIES } from '#shared/dataset/swedish-regions'
import { buildSideTable, buildTable } from '#shared/figures-as-text/view-table'
import { describeView } from '#shared/figures-as-text/view-words'
import { localeOf, type Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import type * as wordingModule from '#shared/messages/wording'
import type { ViewData } from '#shared/view/view-data'
import { buildPicture } from '#shared/views/build-picture'
import { leastRoom } from '#shared/views/least-room'
import { listMarks } from '#shared/views/list-marks'
import { SCB_TABLES } from '#shared/table/scb-tables'
import { VIEW_IDS, VIEWS, type ViewId } from '#shared/views/registry'
import { sampleDescription, sampleViewData } from './views/sample-dataset'

vi.mock('#shared/messages/wording', async (original) => {
  const { wording } = await original<typeof wordingModule>()
  return { wording: withPseudo(wording) }
})

nameInPseudo(sampleDescription)
/** Months are named by the machine, in its own words for the language. */
const MONTHS = (['long', 'short'] as const).flatMap((month) =>
  Array.from({ length: 12 }, (_, i) =>
    new Intl.DateTimeFormat(localeOf(PSEUDO), { month, timeZone: 'UTC' }).format(Date.UTC(2024, i, 15)),
  ),
)
const names = namesOf([
  MONTHS,
  sampleDescription,
  [...SWEDISH_MUNICIPALITIES.values(), ...[...SWEDISH_COUNTIES.values()].map(({ sv }) => sv)],
  OFFICIAL_LABOUR_MARKETS,
  SCB_TABLES,
])
let geography: MapGeography
beforeAll(() => {
  geography = buildMapGeography({ regions: sampleDescription.regions, boundaries: new Map() })
})

const look = (language: Language, width: number, height: number): ChartLook => ({
  language,
  theme: lightTheme,
  width,
  height,
  interactive: false,
  reducedMotion: true,
})

interface DrawnText {
  readonly text: string
  readonly left: number
  readonly right: number
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const unescaped = (text: string): string =>
  text.replace(/&([^;]+);/g, (all, name: string) => ENTITIES[name] ?? all)

/** The texts of a drawn picture with where they begin and end; upright ones only. */
function drawnTexts(
  data: ViewData,
  kind: PictureKind,
  language: Language,
  width: number,
  height: number,
): DrawnText[] {
  const picture = buildPicture(data, kind, look(language, width, height), geography)
  const svg = renderChartSvg(picture, width, height)
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].flatMap(([, attributes = '', escaped = '']) => {
    const value = (pattern: RegExp): string | undefined => pattern.exec(attributes)?.[1]
    if (/rotate\(|matrix\(/.test(attributes)) return []
    const text = unescaped(escaped)
    const size = Number(value(/font-size:\s*([\d.]+)px/) ?? 12)
    const weight = /font-weight:\s*(bold|[6-9]00)/.test(attributes) ? 600 : 400
    const x = Number(value(/translate\((-?[\d.]+)/) ?? 0) + Number(value(/(?:^|\s)x="(-?[\d.]+)"/) ?? 0)
    const anchor = value(/text-anchor="(\w+)"/) ?? 'start'
    const wide = measureText(text, size, weight)
    const left = anchor === 'end' ? x - wide : anchor === 'middle' ? x - wide / 2 : x
    return [{ text, left, right: left + wide }]
  })
}

const picturesOf = (view: ViewId): readonly PictureKind[] => VIEWS[view].pictures

describe('a third language', () => {
  it('says everything longer by a third, in letters of its own, and leaves names as they are', () => {
    const { navigation, filters } = messagesIn(PSEUDO).shell
    expect(navigation.groups.commuting).toBe('[Pêêndlììng]')
    expect(filters.placesFound(3)).toBe('[3 trëëffààr]')
    expect(VIEWS['commuting.flows'].words.in(PSEUDO).title('Motala')).toBe(
      '[Pêêndlììng tììll ôôch frããn Motala]',
    )
    expect(plainWords('[Fôôlkmëëngd] i Motala: hundra', names)).toEqual(['hundra'])
  })

  it.each(VIEW_IDS)('is all that %s says, but for names of the data', (view) => {
    const data = sampleViewData(view)
    const { fileStem: _, ...words } = describeView(data, PSEUDO)
    const tables = [
      buildTable(data, PSEUDO),
      ...(data.sideTables ?? []).map((table) => buildSideTable(table, PSEUDO)),
    ]
    const said = [
      VIEWS[view].words.in(PSEUDO).name,
      VIEWS[view].words.in(PSEUDO).inMenu,
      ...Object.values(words).flat(),
      ...(data.sideTables ?? []).map(({ label }) => label[PSEUDO]),
      ...tables.flatMap(({ columns, rows }) => [...columns.map(({ label }) => label), ...rows.flat()]),
      ...picturesOf(view).flatMap((kind) => listMarks(data, kind, PSEUDO).map(({ text }) => text)),
    ]
    expect(said.filter((text) => text === undefined)).toEqual([])
    expect(said.filter((text) => text !== null && plainWords(text, names).length > 0)).toEqual([])
  })

  it.each(VIEW_IDS)('is all that the pictures of %s say, and no word is cut off', (view) => {
    const data = sampleViewData(view)
    for (const kind of picturesOf(view)) {
      const least = leastRoom(data, kind)
      for (const [width, height] of [
        [1100, 600],
        [Math.max(least.width, 620), Math.max(least.height, 420)],
      ] as const) {
        const texts = drawnTexts(data, kind, PSEUDO, width, height)
        expect(texts.length).toBeGreaterThan(0)
        expect(texts.map(({ text }) => text).filter((text) => plainWords(text, names).length > 0)).toEqual([])
        const cutOff = texts.filter(({ left, right }) => left < -1 || right > width + 1)
        expect(cutOff, `${kind} ${String(width)} × ${String(height)}`).toEqual([])
      }
    }
  })
})
