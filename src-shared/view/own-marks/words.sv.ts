/** Mål och anteckningar: egna uppgifter, som aldrig får tas för statistik. */
export const ownMarks = {
  title: 'Mål och anteckningar',
  quality: 'egen uppgift',
  kinds: { goal: 'Mål', note: 'Anteckning' },
  columns: {
    kind: 'slag',
    measure: 'mått',
    value: 'målvärde',
    from: 'från år',
    until: 'till år',
    words: 'text',
    date: 'skriven',
    source: 'källa',
    quality: 'kvalitet',
  },
  goalLine: (words: string) => `Mål: ${words}`,
  goalAt: (words: string, figure: string) => `Mål: ${words} ${figure}`,
  years: (from: number | null, until: number | null): string => {
    if (from === null && until === null) return ''
    if (from === until) return ` år ${String(from)}`
    return (from === null ? '' : ` från ${String(from)}`) + (until === null ? '' : ` till ${String(until)}`)
  },
  goalNote: (measure: string, figure: string, years: string, words: string, source: string) =>
    `Mål (egen uppgift, ingen statistik): ${measure} ${figure}${years}, ”${words}”.${source}`,
  eventNote: (number: number, year: number, words: string, date: string, source: string) =>
    `Anteckning ${String(number)} (egen uppgift, ingen statistik): ${String(year)}, ”${words}”, skriven ${date}.${source}`,
  source: (source: string) => ` Källa: ${source}.`,
  sourceLine: (sources: string) =>
    `Mål och anteckningar: egna uppgifter${sources === '' ? '' : ` (${sources})`}.`,
  noMeasure: 'ett mått som inte visas här',
  panel: {
    hint: 'Mål ritas som streckade linjer och anteckningar som märken på tidsaxeln, där diagrammet har sådana; annars står de under det. De är dina egna och står alltid som egen uppgift.',
    keepHint:
      'De följer med i sparade vyer, rapporter och filer, men inte i länkar: skicka filen med egna vyer i stället.',
    none: 'Vyn har varken mål eller anteckningar.',
    list: 'Mål och anteckningar i vyn',
    add: 'Lägg till',
    change: 'Ändra',
    changeNamed: (words: string) => `Ändra ”${words}”`,
    remove: 'Ta bort',
    removeNamed: (words: string) => `Ta bort ”${words}”`,
    saveChange: 'Spara ändringen',
    cancel: 'Avbryt',
    saveView: 'Spara vyn…',
    kind: 'Slag',
    measure: 'Mått',
    value: 'Målvärde',
    valueIn: (unit: string) => `Målvärde (${unit})`,
    percent: 'procent',
    points: 'procentenheter',
    from: 'Från år (valfritt)',
    until: 'Till år (valfritt)',
    year: 'År',
    words: 'Text i diagrammet',
    source: 'Källa (valfri)',
    date: 'Skriven',
    needsWords: 'Skriv vad som ska stå i diagrammet.',
    needsValue: 'Skriv målvärdet som ett tal.',
    needsWhole: 'Skriv antalet som ett helt tal, som 14 000.',
    unsureThousands: (text: string) =>
      `${text} kan läsas på två sätt. Skriv tusental med mellanslag, som 150 000, eller decimaler med annat än tre siffror, som 150,0.`,
    noPercent: 'Måttet räknas inte i procent. Skriv målvärdet utan %.',
    added: (what: string) => `Lades till: ${what}.`,
    changed: (what: string) => `Ändrades: ${what}.`,
    removed: (what: string) => `Togs bort: ${what}.`,
    needsYear: 'Skriv ett år med fyra siffror.',
    yearsTurned: 'Målet slutar innan det börjar.',
    tooMany: (most: number) => `En vy har plats för högst ${String(most)}.`,
    noMeasures: 'Den här vyn har inget mått som kan ha ett mål.',
  },
}
