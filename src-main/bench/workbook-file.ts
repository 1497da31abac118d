import { writeFile } from 'node:fs/promises'
import { strToU8, Zip, ZipDeflate } from 'fflate'
import { columnLetters } from '#main/formats/workbook/worksheet-cells'
import { writeXmlText } from '#main/formats/xml-text'
import { listOfPersons } from './import-files'

const ROWS = 1_000_000
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

/** A workbook as Excel writes it, with a list of a million rows on its only sheet: 5 million cells, 21 MB. */
export async function writeWorkbook(file: string): Promise<void> {
  const chunks: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error !== null) throw error
    chunks.push(chunk)
  })
  const texts = new Map<string, number>()
  const add = (name: string, pieces: Iterable<string>): void => {
    const part = new ZipDeflate(name, { level: 6 })
    zip.add(part)
    for (const piece of pieces) part.push(strToU8(piece))
    part.push(new Uint8Array(), true)
  }
  add('[Content_Types].xml', [
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>`,
  ])
  add('_rels/.rels', [relations(['officeDocument', 'xl/workbook.xml'])])
  add('xl/workbook.xml', [
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ])
  add('xl/_rels/workbook.xml.rels', [
    relations(['worksheet', 'worksheets/sheet1.xml'], ['sharedStrings', 'sharedStrings.xml']),
  ])
  add('xl/worksheets/sheet1.xml', sheet(texts))
  add('xl/sharedStrings.xml', [
    `<sst xmlns="${MAIN}">${[...texts.keys()].map((text) => `<si><t>${writeXmlText(text)}</t></si>`).join('')}</sst>`,
  ])
  zip.end()
  await writeFile(file, Buffer.concat(chunks))
}

const relations = (...targets: readonly (readonly [type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${targets
    .map(
      ([type, target], i) =>
        `<Relationship Id="rId${String(i + 1)}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join('')}</Relationships>`

function* sheet(texts: Map<string, number>): Generator<string> {
  yield `<worksheet xmlns="${MAIN}"><sheetData>`
  let number = 0
  for (const rows of listOfPersons()) {
    const some = rows.slice(0, ROWS + 1 - number)
    yield some.map((row) => rowOf(row, ++number, texts)).join('')
    if (number > ROWS) break
  }
  yield '</sheetData></worksheet>'
}

function rowOf(row: readonly (string | number)[], number: number, texts: Map<string, number>): string {
  const cells = row.map((cell, c) => {
    const address = `${columnLetters(c)}${String(number)}`
    if (typeof cell === 'number') return `<c r="${address}"><v>${String(cell)}</v></c>`
    const at = texts.get(cell) ?? texts.size
    texts.set(cell, at)
    return `<c r="${address}" t="s"><v>${String(at)}</v></c>`
  })
  return `<row r="${String(number)}">${cells.join('')}</row>`
}
