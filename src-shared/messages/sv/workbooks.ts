/** Kalkylblad som programmet skriver. */
export const workbooks = {
  code: (label: string): string => `${label}, kod`,
  marks: (label: string): string => `Märkning: ${label}`,
  notes: 'Anmärkningar',
  /** Namn på bladet med tabellen, när vyn själv inte ger något. */
  sheet: 'Tabell',
  stamp: {
    heading: 'Det här bladet låter Regionkikaren visa samma vy igen. Ändra inget här.',
    program: 'program',
    version: 'version',
    view: 'vy',
    report: 'rapport',
    filter: (name: string): string => `urval ${name}`,
    compare: 'jämförelse',
    show: 'visas som',
    dataset: 'datamängd',
    edition: 'utgåva',
    digest: 'kontrollsumma (SHA-256)',
    source: 'källa',
    state: (part: number): string => `tillstånd ${String(part)}`,
  },
}
