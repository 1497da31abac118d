/** What a card and the command line say. */
export const sv = {
  card: {
    takenFor: (taken: readonly { readonly written: string; readonly phrase: string }[]) =>
      `${taken.map(({ written, phrase }) => `”${written}” lästes som ”${phrase}”`).join(', ')}.`,
    notRead: (words: string) => `Förstod inte: ${words}.`,
    notBetween:
      'Det är inte flyttningarna mellan dem: dem känner tabellen inte. Varje tal gäller områdets alla flyttningar.',
    nothing: 'Det förstod jag inte. Skriv ett område, två områden, ett mått eller vad du vill göra.',
    examples:
      'Till exempel: ”söderköping norrköping”, ”pendling från finspång”, ”störst utpendling i östergötland”, ”läsa in”.',
    change: (change: string, year: string) => `${change} sedan ${year}`,
    notComparable: 'Inget tidigare år går att jämföra med.',
    noFigure: 'Uppgift saknas.',
    noYear: (year: string) => `Det finns ingen uppgift för ${year}; det närmaste året visas.`,
    lacks: (view: string, dataset: string) => `Datamängden ”${dataset}” har inga uppgifter för ”${view}”.`,
    elsewhere: (place: string, dataset: string) => `${place} finns inte i datamängden ”${dataset}”.`,
    fromTo: (home: string, work: string) => `Från ${home} till ${work}`,
    goOn: 'Gå vidare',
    command: (name: string) =>
      `${name.charAt(0).toLocaleUpperCase('sv')}${name.slice(1)}: det görs i programmets fönster.`,
  },
}
