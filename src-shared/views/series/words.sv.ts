export const sv = {
  name: 'Serier',
  inMenu: 'Serier',
  fileName: 'serie',
  title: (title: string) => title,
  sentence: '{select}{along}',
  shows: 'Visar seriens värden.',
  onMap: {
    shows: 'Visar seriens värden på en karta.',
  },
  value: 'Värde',
  valuesOf: (count: string) => `${count} valda`,
  noteAbout: (what: string, note: string) => `${what}: ${note}`,
  quarter: (quarter: number, year: number, length: 'long' | 'short') =>
    `${length === 'long' ? 'kvartal' : 'kv'} ${String(quarter)} ${String(year)}`,
  more: (count: string) => `${count} till`,
  leftOut: (names: string, dimension: string, several: boolean) =>
    `${names} visas inte här, för ${several ? 'de' : 'det'} omfattar flera av de andra värdena i ${dimension}. Välj alla värden för att se ${several ? 'dem' : 'det'}; i CSV och Excel med alla rader finns ${several ? 'de' : 'det'} med.`,
  empty: {
    noSeries: 'Datamängden har inga serier.',
    noSeriesNext: 'Läs in en tabell, till exempel från SCB:s statistikdatabas.',
    nothingStated: 'Källan har inga uppgifter för urvalet.',
    nothingStatedNext: 'Välj andra värden i en eller flera av indelningarna.',
    tooMany: (count: string, most: string) =>
      `Urvalet omfattar ${count} värden. Här kan högst ${most} visas på en gång.`,
    tooManyNext: 'Välj färre värden i en eller flera av indelningarna.',
  },
  findings: {
    latest: (time: string, value: string) => `Senaste värdet är ${value} (${time}).`,
    change: (time: string, change: string, percent: string | null) =>
      `Förändring sedan ${time}: ${change}${percent === null ? '' : ` (${percent})`}.`,
    extremes: (
      time: string | null,
      highest: string,
      high: string,
      lowest: string,
      low: string,
      allKnown: boolean,
    ) =>
      `Högst${allKnown ? '' : ' av dem som har uppgift'}${time === null ? '' : ` ${time}`}: ${highest}, ${high}. Lägst: ${lowest}, ${low}.`,
  },
}
