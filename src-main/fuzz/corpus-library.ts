import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { formatOwnThings, type OwnThings } from '#shared/own-things/own-file'
import { formatReport } from '#shared/reports/report-file'
import type { Report } from '#shared/reports/report'
import type { SavedView } from '#shared/saved-view/saved-view'
import type { ImportMapping } from '#shared/table/import-mapping'
import { saveGroup } from '#main/datasets/library/groups-file'
import { changeHouseStyle } from '#main/datasets/library/house-style-file'
import { rememberMapping } from '#main/datasets/library/mappings-file'
import { saveReport } from '#main/datasets/library/reports-folder'
import { saveView } from '#main/datasets/library/saved-views-file'
import { changeSettings, writeSharedFolder } from '#main/datasets/library/settings-file'
import type { FuzzInput } from './finding'

export const MAPPING_KEY = 'prov'

const DIGEST = '0123456789abcdef'.repeat(4)
const view: SavedView = {
  version: 1,
  view: 'commuting.flows',
  filters: { region: '0581', year: '2008', sex: 'women', top: '10' },
  show: 'map',
  compare: 'region:0580,0581',
  dataset: { id: 'prov', edition: '2026-01-01', digest: DIGEST },
}
const other: SavedView = {
  version: 1,
  view: 'overview',
  filters: { region: '05' },
  show: null,
  dataset: null,
}
const report: Report = {
  version: 1,
  title: 'Pendling i Östergötland',
  dataset: { id: 'prov', edition: '2026-01-01', digest: DIGEST },
  region: '0581',
  items: [
    { kind: 'heading', text: 'Inledning' },
    {
      kind: 'text',
      markdown:
        '**Fet** text med [länk](https://example.org) och\n\n* lista\n* till\n\n| a | b |\n|---|---|\n| 1 | 2 |\n',
    },
    { kind: 'view', view, heading: 'Vart man pendlar' },
    { kind: 'view', view: other },
    { kind: 'damaged', content: '{"kind":"okänd"}' },
  ],
}
const own: OwnThings = {
  views: [
    { name: 'Min vy', view },
    { name: 'En till', view: other },
  ],
  groups: [
    { name: 'Vi', members: ['0580', '0581'] },
    { name: 'Ni', members: ['05'] },
  ],
  reports: [report, { ...report, title: 'Tom', items: [] }],
}
const text = { sv: 'Prov', en: 'Test' }
const mapping: ImportMapping = {
  version: 1,
  target: 'population',
  dimensions: [
    { dimension: 'region', use: 'region', values: {} },
    { dimension: 'år', use: 'year', values: { '2008': '2008' } },
  ],
  fixed: { year: null, sex: 'total', basis: 'day' },
  dataset: { id: 'prov', title: text, edition: '2026-01-01', publisher: 'Vi', licence: 'CC0' },
  source: { publisher: 'Vi', title: text, table: null, retrieved: null, licence: null, quality: 'synthetic' },
}

/** Drawings as programs for drawing save them. */
export const LOGO = `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 120 40">
<defs><linearGradient id="g"><stop offset="0" stop-color="#b8500c"/><stop offset="1" stop-color="#123456"/></linearGradient>
<clipPath id="c"><rect width="120" height="40" rx="4"/></clipPath><symbol id="s"><circle cx="5" cy="5" r="4"/></symbol>
<style>.a{fill:url(#g);stroke:#000}</style></defs>
<g clip-path="url(#c)" transform="translate(2 2) scale(.9)"><path class="a" d="M0 0L40 0C50 10 50 20 40 30Z"/>
<use xlink:href="#s" x="60" y="4"/><use href="#s" x="80"/><text x="50" y="30" font-size="9">Kommun</text>
<polygon points="90,0 110,0 100,20" style="fill:#c00;opacity:.5"/></g></svg>`

/** A library with something of everything. */
export async function makeLibrary(library: string): Promise<void> {
  mkdirSync(library, { recursive: true })
  for (const one of own.views) await saveView(library, one, null)
  for (const one of own.groups) await saveGroup(library, one, null)
  for (const one of own.reports) await saveReport(library, one, null)
  await changeSettings(library, { language: 'en', theme: 'light' })
  await writeSharedFolder(library, join(library, 'delad'))
  const logo = { mediaType: 'image/svg+xml' as const, bytes: new TextEncoder().encode(LOGO) }
  await changeHouseStyle(library, { logo, accent: '#123456' })
  await rememberMapping(library, MAPPING_KEY, mapping)
}

const textFile = (name: string, content: string): FuzzInput => ({
  name,
  bytes: new TextEncoder().encode(content),
})

export const ownFiles = (): FuzzInput[] => [
  textFile('egna.regionviews', formatOwnThings(own)),
  textFile('rapport.regionreport', formatReport(report)),
]

export const links = (): FuzzInput[] =>
  [
    'regionkikaren://view/commuting.flows?region=0581&year=2008&sex=women&top=10&show=map&compare=region:0580,0581&layout=beside',
    `regionkikaren://view/overview?region=05&dataset=prov&edition=2026-01-01&digest=${DIGEST.slice(0, 16)}&version=1`,
    'http://127.0.0.1:4321/#/regions.similar?region=0581&view=x&campus=norr%C3%B6',
    'http://localhost/#/population.growth?region=0581+0580+0480:V%C3%A5ra%20tre&from=2007&to=2009',
  ].map((link) => textFile('link', link))

/** Calls of a page with what it sends. */
export const messages: readonly (readonly [call: string, input: unknown])[] = [
  [
    'view:query',
    { queryId: 'a', dataset: null, view: 'commuting.flows', filters: { region: '0581', year: '2008' } },
  ],
  [
    'view:query',
    { queryId: 'a', dataset: null, view: 'industries.change', filters: { region: '0581', top: '5' } },
  ],
  ['view:query', { queryId: 'a', dataset: null, view: 'regions.similar', filters: {} }],
  [
    'view:compare',
    { queryId: 'a', dataset: null, view: 'overview', filters: {}, compare: 'region:0580,0581' },
  ],
  ['saved-views:save', { name: 'Ny', view, replaces: null }],
  ['saved-views:describe', { view }],
  ['groups:save', { name: 'Nya', members: ['0580'], replaces: null, base: null }],
  ['groups:delete', { name: 'Vi' }],
  ['settings:change', { language: 'sv', theme: 'dark' }],
  ['house-style:change', { accent: '#123456' }],
  ['own:take-in', own],
  ['report:save', { id: null, report }],
  ['report:read', { id: 'builtin', region: '0581', dataset: null, language: 'sv' }],
  ['report:fit', { report, region: '0580', dataset: null, language: 'sv' }],
  ['dataset:delete', { digest: DIGEST }],
  ['dataset:choose-edition', { dataset: 'prov', digest: DIGEST }],
  ['file:choose-table', { token: 'a', table: 1, decimalMark: 'comma', columnMarks: { antal: 'point' } }],
  ['file:prepare', { token: 'a', mapping, property: null, into: null }],
]
