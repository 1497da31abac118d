export const comparison = {
  /** After "går inte att jämföra" and in the choice of what to compare. */
  along: { region: 'områden', year: 'år', edition: 'utgåvor', sex: 'kön' },
  /** Words of the window. */
  window: {
    start: 'Jämför',
    change: 'Ändra jämförelsen',
    title: 'Jämför',
    along: 'Vad ska jämföras?',
    choices: { region: 'Områden', year: 'År', edition: 'Utgåvor', sex: 'Kön' },
    choose: (fewest: number, most: number): string => `Välj ${String(fewest)}–${String(most)}.`,
    chosen: (count: number, most: number): string => `${String(count)} av högst ${String(most)} valda.`,
    search: 'Sök',
    noneFound: 'Inget sådant att välja.',
    period: (place: number): string => `Period ${String(place)}`,
    addPeriod: 'Lägg till en period',
    removePeriod: (place: number): string => `Ta bort period ${String(place)}`,
    show: 'Visa jämförelsen',
    end: 'Avsluta jämförelsen',
    panels: 'Jämförelse',
    loading: 'Jämförelsen hämtas …',
    retry: 'Försök igen',
  },
  notComparable: (text: string) => `Jämförelsen ”${text}” går inte att läsa.`,
  notComparableNext: (along: string) =>
    `Skriv vad som jämförs (${along}), kolon och värdena med komma mellan, till exempel region:0580,0581.`,
  wrongNumber: (count: number) =>
    count === 1
      ? 'Ett värde går inte att jämföra med sig självt.'
      : `${String(count)} värden går inte att jämföra sida vid sida.`,
  wrongNumberNext: (fewest: number, most: number) => `Välj ${String(fewest)}–${String(most)} värden.`,
  twice: (value: string) => `${value} står två gånger i jämförelsen.`,
  twiceNext: 'Välj varje värde en gång.',
  viewLacks: (along: string, view: string) => `Vyn ${view} går inte att dela upp på ${along}.`,
  viewLacksNext: (along: string) =>
    along === ''
      ? 'I den här vyn finns inget att jämföra. Välj en annan vy.'
      : `Här går det att jämföra: ${along}.`,
  noSuchYear: (year: string) => `Det finns inga uppgifter för ${year}.`,
  noSuchYearNext: (years: string) => `Välj bland åren ${years}.`,
  noYears: 'Datamängden har inga år att jämföra i den här vyn.',
  noSuchSex: (sex: string) => `Datamängden har inga uppgifter för ${sex.toLowerCase()}.`,
  noSuchSexNext: (sexes: string) =>
    sexes === '' ? 'Jämför något annat än kön.' : `Det som finns: ${sexes}.`,
  noSuchEdition: (text: string) => `Det finns ingen utgåva ”${text}” av datamängden.`,
  severalEditions: (text: string) => `Flera utgåvor stämmer med ”${text}”.`,
  noSuchEditionNext: (editions: string) => `Utgåvor som finns: ${editions}.`,
  editionHeading: (edition: string) => `Utgåva ${edition}`,
  title: (view: string, headings: string) => `${view}: ${headings}`,
  /** Says once what every panel shares. */
  sharedScale: 'Alla delar har samma skala.',
  panelColumn: 'Del av jämförelsen',
  panelFinding: (heading: string, finding: string) => `${heading}: ${finding}`,
  noteOf: (heading: string, note: string) => `${heading}: ${note}`,
  /** Head of a column: what is counted, of which panel. */
  figureOf: (label: string, heading: string) => `${label}, ${heading}`,
  /** `between`: more than two are compared. */
  differenceOf: (label: string, between: { readonly from: string; readonly to: string } | null): string => {
    const what = label === '' ? 'Skillnad' : `${label}, skillnad`
    return between === null ? what : `${what} ${between.to} mot ${between.from}`
  },
  /** Head of the column that names figures. */
  figureColumn: 'Uppgift',
  /** Head of the column of differences beside a picture; in what they are counted, where they need it. */
  difference: 'Skillnad',
  differenceInPoints: 'Skillnad, procentenheter',
  /** Ways to draw a comparison. */
  layouts: {
    label: 'Hur jämförelsen ritas',
    together: 'Samma bild',
    togetherTable: 'Samma tabell',
    beside: 'Sida vid sida',
  },
  /** Figures that a table on screen leaves to the files. */
  moreFigures: (count: number) =>
    count === 1
      ? 'En uppgift till finns i filerna (Excel och CSV).'
      : `${String(count)} uppgifter till finns i filerna (Excel och CSV).`,
  /** Mark of an office program's chart, after the names of its rows. */
  differenceInNames: (from: string, to: string) => `Inom parentes: ${to} minus ${from}.`,
  /** What a picture of differences counts. */
  minus: (after: string, before: string) => `Skillnad, ${after} minus ${before}`,
  /** One row of a picture, spoken. */
  spokenDifference: (difference: string) => `skillnad ${difference}`,
  /** A headline: what is counted, and in which year where the answers have several. */
  headline: {
    about: (label: string, name: string | null, year: string | null) =>
      name === null
        ? `${label}${year === null ? '' : ` ${year}`}: `
        : `Störst skillnad${label === '' ? '' : `, ${label}`}${year === null ? '' : ` ${year}`}: ${name}, `,
    aboutListed: (label: string, name: string, year: string | null) =>
      `Störst skillnad av dem som visas var för sig${label === '' ? '' : `, ${label}`}${year === null ? '' : ` ${year}`}: ${name}, `,
    /** `amount` without its sign, with the unit of points; `where` as `in` says it. */
    more: (about: string, amount: string, isCount: boolean, where: string, than: string) =>
      `${about}${amount} ${isCount ? 'fler' : 'högre'} ${where} än ${than}.`,
    less: (about: string, amount: string, isCount: boolean, where: string, than: string) =>
      `${about}${amount} ${isCount ? 'färre' : 'lägre'} ${where} än ${than}.`,
    same: (about: string, first: string, second: string) => `${about}lika ${first} och ${second}.`,
    in: {
      region: (name: string, figure: string) => `i ${name} (${figure})`,
      year: (name: string, figure: string) => `${name} (${figure})`,
      edition: (name: string, figure: string) => `i ${name} (${figure})`,
      sex: (name: string, figure: string) => `bland ${name} (${figure})`,
    },
    points: (amount: string) => (amount === '1,0' ? `${amount} procentenhet` : `${amount} procentenheter`),
    /** Of places that are sorted: whether what is compared sorts them alike; `names` are those that it does not. */
    sortedAlike: (label: string, count: string, headings: string) =>
      `${label}: samma ${headings} för alla ${count} kommuner.`,
    sortedApart: (label: string, some: string, count: string, headings: string, names: string) =>
      `${label}: ${some} av ${count} kommuner har olika ${headings} (${names}).`,
    sortedPlaces: (label: string, places: string, isSame: boolean) =>
      `${label}: ${isSame ? 'samma' : 'olika'} för ${places}.`,
    among: {
      region: (list: string) => `för ${list}`,
      year: (list: string) => list,
      edition: (list: string) => `i ${list}`,
      sex: (list: string) => `bland ${list}`,
    },
    withMore: (names: string, more: number) => `${names} och ${String(more)} till`,
    range: (about: string, highest: string, lowest: string) => `${about}högst ${highest}, lägst ${lowest}.`,
  },
  /** Of things of which a picture has room for some. */
  shownOf: (shown: string, all: string) => `${shown} av ${all} visas i bilden; tabellen har alla.`,
  /** Small multiples of one measure each. */
  facet: (heading: string, line: string) => `${heading}: ${line}`,
}
