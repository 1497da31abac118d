import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { SWEDISH_MUNICIPALITIES } from '#shared/dataset/swedish-regions'
import { fixedNoise } from './fixed-noise'

const MUNICIPALITIES = Array.from({ length: 290 }, (_, i) => String(1000 + i))

async function writeLines(file: string, parts: Iterable<string>): Promise<void> {
  const stream = createWriteStream(file)
  for (const part of parts) if (!stream.write(part)) await once(stream, 'drain')
  stream.end()
  await once(stream, 'finish')
}

/** A plain flow list with a million rows: home, work, year, persons. */
export const writeMillionRows = (file: string): Promise<void> => writeLines(file, millionRows())

function* millionRows(): Generator<string> {
  yield 'bostadskommun,arbetsställekommun,år,antal\n'
  let rows = 0
  for (let year = 2010; rows < 1_000_000; year++) {
    for (const home of MUNICIPALITIES) {
      const lines: string[] = []
      for (const work of MUNICIPALITIES) {
        if (rows === 1_000_000) break
        lines.push(`${home},${work},${year},${Math.floor(fixedNoise(1, rows) * 4000)}`)
        rows++
      }
      if (lines.length > 0) yield `${lines.join('\n')}\n`
    }
  }
}

/** A list as an official has it, 33 MB: places by code and name, sexes, ages, years; 870,000 figures. */
export const writeList = (file: string): Promise<void> => writeLines(file, linesOfPersons())

const LIST_BYTES = 33_000_000

function* linesOfPersons(): Generator<string> {
  let bytes = 0
  let before: string | number | undefined
  for (const rows of listOfPersons()) {
    const year = rows[0]?.[3]
    if (bytes >= LIST_BYTES && year !== before) return
    before = year
    const text = rows.map((row) => `${row.join(';')}\n`).join('')
    bytes += Buffer.byteLength(text)
    yield text
  }
}

/** The rows of a list without end, its headings first, those of a place and a year together. */
export function* listOfPersons(): Generator<readonly (readonly (string | number)[])[]> {
  yield [['region', 'kön', 'ålder', 'år', 'Antal sysselsatta']]
  for (let year = 2000; ; year++) {
    for (const [code, name] of SWEDISH_MUNICIPALITIES)
      yield ['män', 'kvinnor'].flatMap((sex, s) =>
        Array.from({ length: 59 }, (_, i) => {
          const persons = Math.floor(fixedNoise(3, year, Number(code), s, i) * 4000)
          return [`${code} ${name}`, sex, `${16 + i} år`, year, persons]
        }),
      )
  }
}

const quote = (texts: readonly string[]): string => texts.map((text) => `"${text}"`).join(',\n')

/** A .px file of about 100 MB: 290 regions, 101 ages, 2 sexes, 12 categories, 30 years; 21 million cells. */
export const writeLargePx = (file: string): Promise<void> => writeLines(file, largePx())

function* largePx(): Generator<string> {
  const values: Readonly<Record<string, readonly string[]>> = {
    region: MUNICIPALITIES,
    ålder: Array.from({ length: 101 }, (_, age) => `${age} år`),
    kön: ['män', 'kvinnor'],
    slag: Array.from({ length: 12 }, (_, i) => `slag ${i + 1}`),
    år: Array.from({ length: 30 }, (_, i) => String(1990 + i)),
  }
  yield 'CHARSET="ANSI";\nAXIS-VERSION="2013";\nCODEPAGE="utf-8";\nLANGUAGE="sv";\nDECIMALS=0;\nMATRIX="PROV";\n'
  yield 'SUBJECT-AREA="Prov";\nSUBJECT-CODE="PR";\nTITLE="Stor tabell";\nCONTENTS="Antal";\nUNITS="antal";\n'
  yield 'STUB="region","ålder","kön","slag";\nHEADING="år";\n'
  for (const [name, list] of Object.entries(values)) yield `VALUES("${name}")=${quote(list)};\n`
  yield 'DATA=\n'
  const { år = [] } = values
  const rows = MUNICIPALITIES.length * 101 * 2 * 12
  for (let row = 0; row < rows; row++)
    yield `${år.map((_, i) => String(Math.floor(fixedNoise(2, row, i) * 10_000))).join(' ')}\n`
  yield ';\n'
}
