/** Municipalities and counties by code, as SCB names them. */
const REGIONS = { '0580': 'Linköping', '0581': 'Norrköping', '0480': 'Nyköping' }
const YEARS = ['2020', '2021', '2022']

/** People in three municipalities and three years, as SCB's tables have them; `change` alters a figure. */
export const populationFigure = (region: string, year: string): number =>
  Number(region) * 100 + Number(year) - 2000

export type Change = (figure: number, region: string, year: string) => number

const quoted = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(',')

/** A .px file in Windows-1252, as PxWeb writes it. */
export function populationTable(change: Change = (figure) => figure): Uint8Array {
  const codes = Object.keys(REGIONS)
  const rows = codes.map((region) =>
    YEARS.map((year) => change(populationFigure(region, year), region, year)).join(' '),
  )
  const text = [
    'CHARSET="ANSI";',
    'AXIS-VERSION="2013";',
    'CODEPAGE="Windows-1252";',
    'LANGUAGE="sv";',
    'MATRIX="BE0101PROV";',
    'SUBJECT-AREA="Befolkning";',
    'TITLE="Folkmängd efter region och år";',
    'CONTENTS="Folkmängd";',
    'UNITS="antal";',
    'STUB="region";',
    'HEADING="år";',
    `VALUES("region")=${quoted(Object.values(REGIONS))};`,
    `CODES("region")=${quoted(codes)};`,
    `VALUES("år")=${quoted(YEARS)};`,
    `CODES("år")=${quoted(YEARS)};`,
    `TIMEVAL("år")=TLIST(A1),${quoted(YEARS)};`,
    'SOURCE="SCB";',
    `DATA=\r\n${rows.join('\r\n')};\r\n`,
  ].join('\r\n')
  return Uint8Array.from(Buffer.from(text, 'latin1'))
}

/** A plain list of flows, as an official would keep it. */
export function flowList(change: Change = (figure) => figure): Uint8Array {
  const codes = Object.keys(REGIONS)
  const lines = codes.flatMap((home) =>
    codes.map((work) => `${home};${work};2022;${String(change(Number(home) + Number(work), home, work))}`),
  )
  return new TextEncoder().encode(['hemkommun;arbetskommun;år;antal', ...lines, ''].join('\n'))
}

/** A square around each municipality, as GeoJSON. */
export function squares(): Uint8Array {
  const features = Object.entries(REGIONS).map(([code, name], i) => {
    const [west, south] = [15 + i, 58]
    const ring = [
      [west, south],
      [west + 0.5, south],
      [west + 0.5, south + 0.5],
      [west, south + 0.5],
      [west, south],
    ]
    return {
      type: 'Feature',
      properties: { kommunkod: code, kommunnamn: name },
      geometry: { type: 'Polygon', coordinates: [ring] },
    }
  })
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }))
}
