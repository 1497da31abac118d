import { Lexer, type Token, type Tokens } from 'marked'
import { readInline, type InlineRun } from './markdown-inline'

/**
 * A piece of a report's own text. There is no kind that runs, loads or leads anywhere: what is no text in
 * Markdown (HTML, script, pictures, targets of links) stands there as the letters that were written.
 */
export type MarkdownBlock =
  /** Level 1 is the largest; at most 6. */
  | { readonly kind: 'heading'; readonly level: number; readonly runs: readonly InlineRun[] }
  /** A line feed in a run is a line break that the writer wanted. */
  | { readonly kind: 'paragraph'; readonly runs: readonly InlineRun[] }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      /** Number of the first item of an ordered list. */
      readonly start: number
      readonly items: readonly (readonly MarkdownBlock[])[]
    }
  | {
      readonly kind: 'table'
      readonly header: readonly (readonly InlineRun[])[]
      readonly rows: readonly (readonly (readonly InlineRun[])[])[]
    }
  | { readonly kind: 'quote'; readonly blocks: readonly MarkdownBlock[] }
  | { readonly kind: 'rule' }

/** Lists and quotes inside each other; what is deeper stands as plain text. */
export const DEEPEST_MARKDOWN = 6

/**
 * Reads a report's own text. Never throws: what the reader of Markdown gives up on is shown as it was written,
 * in paragraphs.
 */
export function parseMarkdown(text: string): MarkdownBlock[] {
  try {
    return readBlocks(new Lexer({ gfm: true }).lex(holdDepth(text)), 0)
  } catch {
    return plainParagraphs(text)
  }
}

/** The letters of runs, without what they look like. */
export const plainText = (runs: readonly InlineRun[]): string => runs.map((run) => run.text).join('')

/** Markers of quotes and lists at the start of a line, one more than anybody means. */
const TOO_DEEP = new RegExp(
  `^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${String(DEEPEST_MARKDOWN + 1)}}`,
)
const RULE = /^[ \t]*([-*_])(?:[ \t]*\1)*[ \t]*$/

/** Ten thousand `>` in a row would be as many levels: such a line is taken as text. */
const holdDepth = (text: string): string =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) =>
      TOO_DEEP.test(line) && !RULE.test(line) ? line.replace(/^([ \t]*\d*)([>.)*+-])/, '$1\\$2') : line,
    )
    .join('\n')

function readBlocks(tokens: readonly Token[], depth: number): MarkdownBlock[] {
  return tokens.flatMap((token) => readBlock(token, depth))
}

function readBlock(token: Token, depth: number): MarkdownBlock[] {
  switch (token.type) {
    case 'space':
      return []
    case 'hr':
      return [{ kind: 'rule' }]
    case 'heading': {
      const { depth: level, tokens } = token as Tokens.Heading
      return [{ kind: 'heading', level, runs: readInline(tokens) }]
    }
    case 'code':
      return codeParagraph(token as Tokens.Code)
    case 'blockquote': {
      const { tokens, raw } = token as Tokens.Blockquote
      if (depth >= DEEPEST_MARKDOWN) return plainParagraphs(raw)
      return [{ kind: 'quote', blocks: readBlocks(tokens, depth + 1) }]
    }
    case 'list':
      return readList(token as Tokens.List, depth)
    case 'table': {
      const { header, rows } = token as Tokens.Table
      const readCells = (cells: readonly Tokens.TableCell[]) => cells.map((cell) => readInline(cell.tokens))
      return [{ kind: 'table', header: readCells(header), rows: rows.map(readCells) }]
    }
    case 'paragraph':
    case 'text': {
      const { tokens, raw } = token as Tokens.Paragraph | Tokens.Text
      return tokens ? paragraph(readInline(tokens)) : plainParagraphs(raw)
    }
    default:
      // HTML, definitions of links and what later versions add: as it was written.
      return plainParagraphs(token.raw)
  }
}

function readList(list: Tokens.List, depth: number): MarkdownBlock[] {
  if (depth >= DEEPEST_MARKDOWN) return plainParagraphs(list.raw)
  return [
    {
      kind: 'list',
      ordered: list.ordered,
      start: typeof list.start === 'number' ? list.start : 1,
      items: list.items.map((item) => readItem(item, depth + 1)),
    },
  ]
}

/** The box of a task stands before its words, as it was written. */
function readItem({ tokens }: Tokens.ListItem, depth: number): MarkdownBlock[] {
  const box = tokens.find(({ type }) => type === 'checkbox')
  const [first, ...others] = readBlocks(
    tokens.filter((token) => token !== box),
    depth,
  )
  if (!box) return first ? [first, ...others] : []
  const sign: InlineRun = { text: `${box.raw.trim()} `, strong: false, emphasis: false, code: false }
  return first?.kind === 'paragraph'
    ? [{ ...first, runs: [sign, ...first.runs] }, ...others]
    : [{ kind: 'paragraph', runs: [sign] }, ...(first ? [first, ...others] : [])]
}

const paragraph = (runs: readonly InlineRun[]): MarkdownBlock[] =>
  plainText(runs).trim() === '' ? [] : [{ kind: 'paragraph', runs }]

const codeParagraph = ({ text, raw }: Tokens.Code): MarkdownBlock[] =>
  paragraph([{ text: text.trim() === '' ? raw : text, strong: false, emphasis: false, code: true }])

const plainParagraphs = (text: string): MarkdownBlock[] =>
  text
    .split(/\n[ \t]*\n/)
    .flatMap((part) => paragraph([{ text: part.trim(), strong: false, emphasis: false, code: false }]))
