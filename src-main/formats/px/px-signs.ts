/** Keyword of each sign's text, by index into `CELL_SIGNS`. */
export const SIGN_KEYWORDS: readonly (string | null)[] = [
  null,
  'DATASYMBOLNIL',
  'DATASYMBOL1',
  'DATASYMBOL2',
  'DATASYMBOL3',
  'DATASYMBOL4',
  'DATASYMBOL5',
  'DATASYMBOL6',
  'DATASYMBOLSUM',
]
