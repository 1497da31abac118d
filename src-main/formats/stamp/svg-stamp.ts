import { streamXml } from '#main/formats/read-xml'
import type { Language } from '#shared/messages/language'
import { writeXmlText } from '../xml-text'
import type { FileStamp } from '#shared/own-things/file-stamp'
import {
  MOST_STAMP_BYTES,
  parseStampText,
  programOf,
  STAMP_ELEMENT,
  writeStampText,
  type StampWords,
} from './stamp-text'

/** No picture of ours is larger. */
const MOST_SVG_BYTES = 50_000_000

/** Puts into a picture of ours what it is of: Dublin Core for others, the stamp for us. */
export function addSvgStamp(svg: string, stamp: FileStamp, words: StampWords, language: Language): string {
  const { prefix, name, namespace } = STAMP_ELEMENT
  const core = (element: string, text: string): string =>
    `<dc:${element}>${writeXmlText(text)}</dc:${element}>`
  const metadata = [
    '<metadata>',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<rdf:Description rdf:about="">',
    core('title', words.title),
    core('description', words.alternativeText),
    ...stamp.sources.map((source) => core('source', source)),
    core('language', language),
    core('creator', programOf(stamp)),
    '</rdf:Description>',
    '</rdf:RDF>',
    `<${prefix}:${name} xmlns:${prefix}="${namespace}">${writeXmlText(writeStampText(stamp))}</${prefix}:${name}>`,
    '</metadata>',
  ].join('\n')
  // The first description is the picture's own: we wrote it.
  return svg.replace('</desc>\n', (end) => `${end}${metadata}\n`)
}

/** The stamp of an SVG; null when it has none of ours. Throws `ProblemError` for one of a newer version. */
export function readSvgStamp(bytes: Uint8Array): FileStamp | null {
  if (bytes.length > MOST_SVG_BYTES) return null
  const svg = new TextDecoder('utf-8').decode(bytes)
  if (!svg.includes(STAMP_ELEMENT.namespace)) return null
  const text = readElement(svg)
  return text === null ? null : parseStampText(text)
}

/** The text of the stamp's element inside `metadata`, whichever prefix an editor gave it. Null: none, or no XML. */
function readElement(svg: string): string | null {
  let inMetadata = 0
  let inside = false
  let found: string | null = null
  const reader = streamXml({
    open(name) {
      if (name === 'metadata') inMetadata++
      inside = inMetadata > 0 && name === STAMP_ELEMENT.name && found === null
      if (inside) found = ''
    },
    close(name) {
      if (name === 'metadata') inMetadata--
      inside = false
    },
    text(text) {
      if (inside && found !== null && found.length <= MOST_STAMP_BYTES) found += text
    },
  })
  try {
    reader.write(svg)
    reader.end()
    return found
  } catch {
    return null
  }
}
