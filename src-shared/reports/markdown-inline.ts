import type { Token, Tokens } from 'marked'

/** Letters of one look. */
export interface InlineRun {
  readonly text: string
  readonly strong: boolean
  readonly emphasis: boolean
  readonly code: boolean
}

type Look = Omit<InlineRun, 'text'>

const PLAIN: Look = { strong: false, emphasis: false, code: false }
/** Emphasis inside emphasis; deeper signs stand as they were written. */
const DEEPEST = 20

/** The runs of a paragraph, a heading or a cell, neighbours of the same look joined. */
export function readInline(tokens: readonly Token[]): InlineRun[] {
  const runs: InlineRun[] = []
  for (const run of readTokens(tokens, PLAIN, 0)) {
    const last = runs.at(-1)
    if (run.text === '') continue
    if (last && sameLook(last, run)) runs[runs.length - 1] = { ...last, text: last.text + run.text }
    else runs.push(run)
  }
  return runs
}

const sameLook = (a: Look, b: Look): boolean =>
  a.strong === b.strong && a.emphasis === b.emphasis && a.code === b.code

const readTokens = (tokens: readonly Token[], look: Look, depth: number): InlineRun[] =>
  tokens.flatMap((token) => readToken(token, look, depth))

function readToken(token: Token, look: Look, depth: number): InlineRun[] {
  const within = (inner: readonly Token[] | undefined, change: Partial<Look> = {}): InlineRun[] =>
    inner === undefined || depth >= DEEPEST
      ? [{ ...look, text: token.raw }]
      : readTokens(inner, { ...look, ...change }, depth + 1)
  switch (token.type) {
    case 'strong':
      return within(token.tokens, { strong: true })
    case 'em':
      return within(token.tokens, { emphasis: true })
    case 'codespan':
      return [{ ...look, code: true, text: (token as Tokens.Codespan).text }]
    case 'br':
      return [{ ...look, text: '\n' }]
    case 'link':
      return [...within(token.tokens), ...readTarget(token as Tokens.Link, look)]
    case 'image': {
      const image = token as Tokens.Image
      return [{ ...look, text: image.text }, ...readTarget(image, look)]
    }
    case 'escape':
      return [{ ...look, text: (token as Tokens.Escape).text }]
    case 'del':
      return within(token.tokens)
    case 'text':
      return token.tokens
        ? within(token.tokens)
        : [{ ...look, text: readEntities((token as Tokens.Text).text) }]
    default:
      // HTML among them: as it was written.
      return [{ ...look, text: token.raw }]
  }
}

/** Where a link leads is said, not done; not twice where the text is the address. */
function readTarget({ href, text }: Tokens.Link | Tokens.Image, look: Look): InlineRun[] {
  const shown = [href, href.replace(/^mailto:/i, ''), href.replace(/^http:\/\//i, '')]
  return href === '' || shown.includes(text) ? [] : [{ ...look, text: ` (${href})` }]
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  shy: '\u00ad',
  ndash: '–',
  mdash: '—',
}

const readEntities = (text: string): string =>
  text.replace(/&([a-z]{2,5});/g, (whole, name: string) => ENTITIES[name] ?? whole)
