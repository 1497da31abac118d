/** What marks on figures mean, in tables, in notes and aloud. */
export const flags = {
  notes: {
    smallBase: '* bygger på färre än 20 personer; en person mer eller mindre ändrar andelen mycket.',
    acrossBreak: '† är mätt över ett tidsseriebrott; en del av förändringen kan bero på den nya mätningen.',
    upperBound:
      '≤ är högst vad som visas, eftersom flöden till eller från platser utanför datamängden saknas.',
    lowerBound:
      '≥ är minst vad som visas, eftersom flöden till eller från platser utanför datamängden saknas.',
  },
  spoken: {
    smallBase: 'färre än 20 personer',
    acrossBreak: 'över ett tidsseriebrott',
    upperBound: 'högst',
    lowerBound: 'minst',
  },
  acrossBreak: 'Jämförelsen går över ett tidsseriebrott.',
}
