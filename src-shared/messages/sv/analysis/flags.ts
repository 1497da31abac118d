/** What marks on figures mean, in tables, in notes and aloud. */
export const flags = {
  notes: {
    smallBase: '* bygger på färre än 20 personer; en person mer eller mindre ändrar andelen mycket.',
    acrossBreak: '† är mätt över ett tidsseriebrott; en del av förändringen kan bero på den nya mätningen.',
    upperBound:
      '”Högst” står vid andelar som kan vara mindre, eftersom flöden till eller från områden utanför datamängden saknas.',
    lowerBound:
      '”Minst” står vid tal som kan vara större, eftersom flöden till eller från områden utanför datamängden saknas.',
  },
  spoken: {
    smallBase: 'färre än 20 personer',
    acrossBreak: 'över ett tidsseriebrott',
    upperBound: 'högst',
    lowerBound: 'minst',
  },
  acrossBreak: 'Jämförelsen går över ett tidsseriebrott.',
  changeAcrossBreak: 'Förändringen är mätt över ett tidsseriebrott.',
}
