import type { Draw } from './draw'
import { mutateText } from './mutate-text'
import { ODD_TEXTS } from './odd-texts'

const CELLS = ['A1', 'XFD1048576', 'ZZZZZZ1', 'A0', 'A-1', 'A99999999999', '', '1A', 'B2000000', 'C3']
const VALUES = ['1e999', '-0', 'NaN', '999999999', '-1', '1.7976931348623157e309', '', '1e20', '0.1']
const ATTRIBUTES = [
  'r="99999999"',
  'spans="1:99999"',
  't="s"',
  't="d"',
  't="b"',
  't="e"',
  's="9999"',
  'hidden="1"',
]

/** XML with one to three tags, attributes or texts changed; the parts of workbooks and drawings most of all. */
export function mutateXml(draw: Draw, text: string): string {
  let xml = text
  for (let count = 1 + draw.below(3); count > 0; count--) xml = mutateOnce(draw, xml)
  return xml
}

function mutateOnce(draw: Draw, xml: string): string {
  const replaceOne = (pattern: RegExp, by: (found: string) => string): string => {
    const found = [...xml.matchAll(pattern)]
    if (found.length === 0) return mutateText(draw, xml)
    const one = draw.of(found)
    return xml.slice(0, one.index) + by(one[0]) + xml.slice(one.index + one[0].length)
  }
  switch (draw.below(12)) {
    case 0:
      return replaceOne(/="[^"]*"/g, () => `="${draw.of(ODD_TEXTS).replace(/[<"]/g, '')}"`)
    case 1:
      return replaceOne(/>[^<]+</g, () => `>${draw.of(ODD_TEXTS).replace(/[<&]/g, '')}<`)
    case 2:
      return replaceOne(/<[^>]*>/g, () => '')
    case 3:
      return replaceOne(/<[^>]*>/g, (tag) => tag.repeat(1 + draw.below(300)))
    case 4:
      return replaceOne(/ r="[A-Z]+\d+"/g, () => ` r="${draw.of(CELLS)}"`)
    case 5:
      return mutateText(draw, xml)
    case 6:
      return replaceOne(/<v>[^<]*<\/v>/g, () => `<v>${draw.of(VALUES)}</v>`)
    case 7:
      return replaceOne(/<(?:sheetData|row|c)\b/g, (start) => `${start} ${draw.of(ATTRIBUTES)}`)
    case 8:
      return xml.replace(
        '</sheetData>',
        `</sheetData><mergeCells><mergeCell ref="${draw.of(CELLS)}:${draw.of(CELLS)}"/></mergeCells>`,
      )
    case 9:
      return xml.slice(0, draw.below(xml.length))
    case 10:
      // The same element with all that it holds, once more.
      return replaceOne(/<(\w+)\b[^>]*>[^<]*<\/\1>/g, (whole) => whole + whole)
    default:
      return `<!DOCTYPE a [<!ENTITY x "${'y'.repeat(50)}"><!ENTITY z "&x;&x;&x;">]>${xml.replace(/<\?xml[^>]*>/, '').replace(/>([^<]{1,20})</, '>&z;<')}`
  }
}
