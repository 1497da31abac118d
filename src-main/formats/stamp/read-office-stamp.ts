import { streamXml, type XmlListener } from '#main/formats/read-xml'
import { readSheetCells } from '#main/formats/workbook/worksheet-cells'
import { readWorkbookParts } from '#main/formats/workbook/workbook-parts'
import type { ZipArchive } from '#main/formats/zip-archive'
import { ProblemError } from '#shared/problem/problem'
import { STAMP_PROGRAM, type FileStamp } from '#shared/own-things/file-stamp'
import { pieceOfProperty, PROPERTIES_PART } from './office-stamp'
import { MOST_STAMP_BYTES, parseStampText, STAMP_ELEMENT, STAMP_START } from './stamp-text'

/** Parts that are looked at; no program writes more. */
const MOST_OWN_PARTS = 20
/** Rows of the hidden sheet: a stamp and what stands above it are far fewer. */
const MOST_ROWS = 2000

/**
 * The stamp of an office file; null when it has none of ours. Programs that save such a file again drop now this
 * place, now that: Microsoft's keep our own part, LibreOffice the properties (also as ODS and ODP), libraries such as
 * openpyxl only the hidden sheet. Throws `ProblemError`.
 */
export function readOfficeStamp(zip: ZipArchive): FileStamp | null {
  for (const read of [readOwnPart, readProperties, readOpenDocument, readHiddenSheet]) {
    const stamp = attempt(() => read(zip))
    if (stamp !== null) return stamp
  }
  return null
}

/** A place that is damaged is as good as one that is missing: the next may be whole. */
function attempt(read: () => string | null): FileStamp | null {
  try {
    const text = read()
    return text === null ? null : parseStampText(text.trim())
  } catch (error) {
    if (error instanceof ProblemError) throw error
    return null
  }
}

function walk(zip: ZipArchive, part: string, listener: XmlListener): boolean {
  const reader = streamXml(listener)
  if (!zip.readText(part, (piece) => reader.write(piece))) return false
  reader.end()
  return true
}

function readOwnPart(zip: ZipArchive): string | null {
  const parts = zip.names.filter((name) => /^customXml\/item\d+\.xml$/.test(name))
  for (const part of parts.slice(0, MOST_OWN_PARTS)) {
    let depth = 0
    let isOurs = false
    let text = ''
    walk(zip, part, {
      open(name, attributes) {
        if (depth++ > 0) return
        isOurs = name === STAMP_ELEMENT.name && Object.values(attributes()).includes(STAMP_ELEMENT.namespace)
      },
      close() {
        depth--
      },
      text(piece) {
        if (isOurs && text.length <= MOST_STAMP_BYTES) text += piece
      },
    })
    if (isOurs) return text
  }
  return null
}

const readProperties = (zip: ZipArchive): string | null =>
  readPieces(zip, PROPERTIES_PART, 'property', ({ name }) => name)

/** LibreOffice keeps the properties also in its own formats. */
const readOpenDocument = (zip: ZipArchive): string | null =>
  readPieces(zip, 'meta.xml', 'user-defined', (attributes) => attributes['meta:name'])

function readPieces(
  zip: ZipArchive,
  part: string,
  element: string,
  nameOf: (attributes: Readonly<Record<string, string>>) => string | undefined,
): string | null {
  const pieces: string[] = []
  let at: number | null = null
  let length = 0
  const found = walk(zip, part, {
    open(name, attributes) {
      if (name !== element) return
      at = pieceOfProperty(nameOf(attributes()) ?? '')
      if (at !== null) pieces[at] = ''
    },
    close(name) {
      if (name === element) at = null
    },
    text(piece) {
      if (at === null || length > MOST_STAMP_BYTES) return
      length += piece.length
      pieces[at] = `${pieces[at] ?? ''}${piece}`
    },
  })
  return found && pieces.length > 0 ? pieces.join('') : null
}

/** The pieces below each other in the second column, whatever the language of the words beside them. */
function readHiddenSheet(zip: ZipArchive): string | null {
  if (!zip.names.includes('xl/workbook.xml') || !hasOurSheet(zip)) return null
  const book = readWorkbookParts(zip, () => undefined)
  const sheet = [...book.hiddenParts, ...book.sheets].find(({ name }) => name === STAMP_PROGRAM)
  if (sheet === undefined) return null
  const { rows } = readSheetCells(zip, sheet, book, () => undefined)
  const cells = Array.from({ length: Math.min(rows.length, MOST_ROWS) }, (_, r) => rows.cell(r, 1))
  const start = cells.findIndex((cell) => typeof cell === 'string' && cell.startsWith(STAMP_START))
  if (start < 0) return null
  const text = cells
    .slice(start)
    .filter((cell) => typeof cell === 'string')
    .join('')
  return text.length > MOST_STAMP_BYTES ? null : text
}

/** Before anything large is read: most workbooks are somebody else's. */
function hasOurSheet(zip: ZipArchive): boolean {
  let has = false
  walk(zip, 'xl/workbook.xml', {
    open(name, attributes) {
      if (name === 'sheet' && attributes().name === STAMP_PROGRAM) has = true
    },
  })
  return has
}
