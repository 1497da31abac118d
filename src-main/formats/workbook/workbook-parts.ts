import { ownText } from '../own-text'
import { streamXml, type XmlListener } from '../read-xml'
import type { ZipArchive } from '../zip-archive'
import { listenToStyles, type CellFormat } from './cell-formats'
import { raiseDigits } from './raised-digits'

/** A sheet with cells that its owner sees. */
export interface SheetPart {
  readonly name: string
  readonly part: string
}

/** Why a sheet shows no cells: only a macro can show a `very-hidden` one; `chart` and `other` have no cells. */
export type UnseenSheet = 'hidden' | 'very-hidden' | 'chart' | 'other'

/** What the sheets of a workbook share. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[]
  readonly hiddenParts: readonly SheetPart[]
  /** All that are not among `sheets`, in their order. */
  readonly unseen: readonly { readonly name: string; readonly why: UnseenSheet }[]
  readonly sharedTexts: readonly string[]
  /** By the index of a cell's style. */
  readonly formats: readonly CellFormat[]
  /** True when days are counted from 1904 (old Excel for Mac). */
  readonly from1904: boolean
  /** Written by a program that leaves it to Excel to calculate: results of formulas may be missing or 0. */
  readonly isUncalculated: boolean
}

function walk(zip: ZipArchive, part: string, listener: XmlListener, stop: () => void): void {
  const xml = streamXml(listener)
  const found = zip.readText(part, (text) => {
    stop()
    xml.write(text)
  })
  if (found) xml.end()
}

/** Reads everything but the cells. Links to other files are not looked at. */
export function readWorkbookParts(zip: ZipArchive, stop: () => void): WorkbookParts {
  const found: { name: string; id: string; state: string }[] = []
  let from1904 = false
  let isUncalculated = false
  const book: XmlListener = {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isOn(attributes().date1904)
      if (name === 'calcPr') isUncalculated = isOn(attributes().fullCalcOnLoad)
      if (name !== 'sheet') return
      const { name: title = '', state = 'visible', ...rest } = attributes()
      const id = Object.entries(rest).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      found.push({ name: title, id, state })
    },
  }
  const main = findMainPart(zip, stop)
  walk(zip, main, book, stop)
  const targets = readRelations(zip, main, stop)
  const sheets = found.map(({ name, id, state }) => {
    const target = targets.get(id)
    return { name, part: target?.part ?? '', why: unseenAs(target?.type ?? '', state) }
  })
  const partOf = (type: string, usual: string): string =>
    [...targets.values()].find((target) => target.type.endsWith(type))?.part ?? usual
  return {
    sheets: sheets.filter(({ why }) => why === null),
    hiddenParts: sheets.filter(({ why }) => why === 'hidden' || why === 'very-hidden'),
    unseen: sheets.flatMap(({ name, why }) => (why === null ? [] : [{ name, why }])),
    sharedTexts: readSharedTexts(zip, partOf('/sharedStrings', 'xl/sharedStrings.xml'), stop),
    formats: readFormats(zip, partOf('/styles', 'xl/styles.xml'), stop),
    from1904,
    isUncalculated,
  }
}

function unseenAs(type: string, state: string): UnseenSheet | null {
  if (type.endsWith('/chartsheet')) return 'chart'
  if (!type.endsWith('/worksheet')) return 'other'
  return state === 'visible' ? null : state === 'veryHidden' ? 'very-hidden' : 'hidden'
}

export const isOn = (value: string | undefined): boolean => value === '1' || value === 'true'

function findMainPart(zip: ZipArchive, stop: () => void): string {
  const targets = [...readRelations(zip, '', stop).values()]
  return targets.find(({ type }) => type.endsWith('/officeDocument'))?.part ?? 'xl/workbook.xml'
}

interface Target {
  readonly type: string
  readonly part: string
}

/** What a part refers to inside the file, by the id of the reference. */
function readRelations(zip: ZipArchive, part: string, stop: () => void): Map<string, Target> {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const targets = new Map<string, Target>()
  const listener: XmlListener = {
    open(name, attributes) {
      const { Id, Type = '', Target: target, TargetMode } = attributes()
      if (name !== 'Relationship' || TargetMode === 'External' || Id === undefined || target === undefined)
        return
      targets.set(Id, { type: Type, part: resolvePart(folder, target) })
    },
  }
  walk(zip, `${folder}_rels/${part.slice(slash + 1)}.rels`, listener, stop)
  return targets
}

function resolvePart(folder: string, target: string): string {
  const steps = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '')
  for (const step of target.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

function readSharedTexts(zip: ZipArchive, part: string, stop: () => void): string[] {
  const texts: string[] = []
  let text = ''
  let inText = false
  let inReading = false
  let isRaised = false
  const listener: XmlListener = {
    open(name, attributes) {
      if (name === 'si') text = ''
      else if (name === 'vertAlign') isRaised = attributes().val === 'superscript'
      else if (name === 't') inText = !inReading
      // How Japanese is pronounced; not a part of the text.
      else if (name === 'rPh') inReading = true
    },
    close(name) {
      if (name === 'si') texts.push(ownText(decodeEscapes(text)))
      else if (name === 't') inText = false
      else if (name === 'rPh') inReading = false
      if (name === 'r' || name === 'si') isRaised = false
    },
    text(value) {
      if (inText) text += isRaised ? raiseDigits(value) : value
    },
  }
  walk(zip, part, listener, stop)
  return texts
}

/** Characters that XML forbids are written "_x000D_". */
export const decodeEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text

function readFormats(zip: ZipArchive, part: string, stop: () => void): CellFormat[] {
  const formats: CellFormat[] = []
  walk(zip, part, listenToStyles(formats), stop)
  return formats
}
