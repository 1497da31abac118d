export const comparison = {
  /** After "går inte att jämföra" and in the choice of what to compare. */
  along: { region: 'områden', year: 'år', edition: 'utgåvor', sex: 'kön' },
  /** Words of the window. */
  window: {
    start: 'Jämför',
    change: 'Ändra jämförelsen',
    title: 'Jämför sida vid sida',
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
}
