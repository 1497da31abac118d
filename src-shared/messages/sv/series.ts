/** Serier: tabeller av andra slag än våra egna, och varifrån en siffra kommer. */
export const series = {
  value: 'Värde',
  valuesOf: (count: string) => `${count} valda`,
  noteAbout: (what: string, note: string) => `${what}: ${note}`,
  along: (dimension: string) => `efter ${dimension}`,

  problems: {
    unknownSeries: (text: string) => `Det finns ingen serie som heter ”${text}” i datamängden.`,
    unknownDimension: (text: string) => `Serien har ingen indelning som heter ”${text}”.`,
    unknownValue: (text: string, dimension: string) => `”${text}” finns inte i ${dimension}.`,
    invalidSelection: (part: string) => `Urvalet ”${part}” går inte att tolka.`,
    selectionNext:
      'Skriv indelning=värde,värde och semikolon emellan, som kön=kvinnor,män;ålder=tot. Tecknet * betyder alla värden.',
    chooseAmong: (choices: string) => `Välj bland ${choices}.`,
    more: (count: number) => `och ${String(count)} till`,
  },
  empty: {
    noSeries: 'Datamängden har inga serier.',
    noSeriesNext: 'Läs in en tabell, till exempel från SCB:s statistikdatabas.',
    tooMany: (count: string, most: string) =>
      `Urvalet omfattar ${count} värden. Här kan högst ${most} visas på en gång.`,
    tooManyNext: 'Välj färre värden i en eller flera av indelningarna.',
  },
  findings: {
    latest: (time: string, value: string) => `Senaste värdet är ${value} (${time}).`,
    change: (time: string, change: string, percent: string | null) =>
      `Förändring sedan ${time}: ${change}${percent === null ? '' : ` (${percent})`}.`,
    extremes: (time: string | null, highest: string, high: string, lowest: string, low: string) =>
      `Högst${time === null ? '' : ` ${time}`}: ${highest}, ${high}. Lägst: ${lowest}, ${low}.`,
  },
  controls: {
    series: 'Serie',
    chooseSeries: 'Välj serie',
    along: 'Jämför efter',
    searchValue: 'Sök värde',
    noValueFound: 'Inget värde med det namnet finns.',
    all: 'alla',
    chooseAll: 'Välj alla',
    chooseOne: 'Välj bara det första',
    selected: (count: number, of: number) => `${String(count)} av ${String(of)}`,
    chooseValues: (dimension: string) => `Välj värden i ${dimension}`,
    missing: 'uppgifter saknas',
    moreRows: (shown: string, all: string) => `Tabellen visar ${shown} av ${all} rader.`,
    showAllRows: 'Visa alla rader',
  },
}
