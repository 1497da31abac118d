import { lightTheme } from '#shared/charts/frame/theme'
import { localeOf } from '#shared/messages/language'
import { STAMP_PROGRAM } from '#shared/own-things/file-stamp'
import type { PreparedReport } from '../prepared-report'
import { graftDeck } from '../template/graft-deck'
import type { PreparedTemplate } from '../template/prepare-template'
import { addOfficeStamp } from '#main/formats/stamp/office-stamp'
import { madeAt, madeBy, writeCoreProperties, writeProgramProperties } from '#main/formats/office-properties'
import { PackageParts, writeRelationships } from '#main/formats/package-parts'
import { readRelations, relationsPart } from '#main/formats/package-relations'
import { element } from '#main/formats/xml-element'
import { findNode, node, readXmlTree, writeXmlTree } from '#main/formats/xml-tree'
import { freeId, insertBehind } from '../template/template-base'
import { digestTexts, markOf, TAGS_TYPE, writeTags } from './slide-mark'
import { NOTE_PARAGRAPH, type SlideDeck } from './slide-deck'
import { accentOf, plainColor } from './slide-theme'

const CONTENT_TYPES = '[Content_Types].xml'
const SHAPES_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chartshapes+xml'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OPENXML = 'application/vnd.openxmlformats-'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/**
 * Makes a sound file of what the library wrote: our charts in place of its own, real pixels behind drawings, the
 * report's properties, and the places where the library departs from the standard mended.
 */
export function finishDeck(
  bytes: Uint8Array,
  deck: SlideDeck,
  report: PreparedReport,
  template: PreparedTemplate | null = null,
): Uint8Array {
  const own = PackageParts.read(bytes)
  putCharts(own, deck)
  putPictures(own, deck)
  mend(own, report)
  const parts = template === null ? own : graftDeck(own, template, deck.kinds, report)
  putMarks(parts, deck)
  putProperties(parts, report)
  return parts.write()
}

/** The library numbers charts over the life of the process; here they begin at 1. */
function putCharts(parts: PackageParts, deck: SlideDeck): void {
  const written = parts
    .names(/^ppt\/charts\/chart\d+\.xml$/)
    .map((name) => Number(/(\d+)\.xml$/.exec(name)?.[1]))
  const numbers = new Map(written.map((number, i) => [number, i + 1]))
  const renumber = (text: string): string =>
    text.replace(
      /(charts\/chart)(\d+)(\.xml)/g,
      (_, before: string, number: string, after: string) =>
        `${before}${String(numbers.get(Number(number)) ?? number)}${after}`,
    )
  for (const name of [CONTENT_TYPES, ...parts.names(/^ppt\/slides\/_rels\//)]) parts.change(name, renumber)
  for (const number of written)
    for (const name of [
      `ppt/charts/chart${String(number)}.xml`,
      `ppt/charts/_rels/chart${String(number)}.xml.rels`,
      `ppt/embeddings/Microsoft_Excel_Worksheet${String(number)}.xlsx`,
    ])
      parts.remove(name)
  deck.charts.forEach(({ chart, shapes, workbook }, i) => {
    const number = String(i + 1)
    parts.put(`ppt/charts/chart${number}.xml`, chart)
    parts.put(`ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`, workbook)
    const relations = [
      {
        id: 'rId1',
        type: `${RELATIONS}/package`,
        target: `../embeddings/Microsoft_Excel_Worksheet${number}.xlsx`,
      },
    ]
    if (shapes !== null) {
      parts.put(`ppt/drawings/drawing${number}.xml`, shapes)
      parts.addOverride(`ppt/drawings/drawing${number}.xml`, SHAPES_TYPE)
      relations.push({
        id: 'rId2',
        type: `${RELATIONS}/chartUserShapes`,
        target: `../drawings/drawing${number}.xml`,
      })
    }
    parts.put(`ppt/charts/_rels/chart${number}.xml.rels`, writeRelationships(relations))
  })
}

/** Behind each SVG the library puts a picture that says that it is broken. */
function putPictures(parts: PackageParts, deck: SlideDeck): void {
  for (const name of parts.names(/^ppt\/media\/.*\.svg$/)) {
    const png = deck.pictures.get(parts.text(name))
    const before = name.replace(/-(\d+)\.svg$/, (_, number: string) => `-${String(Number(number) - 1)}.png`)
    if (png) parts.put(before, png)
  }
}

/** Each slide of a view says what made it, so that next year's figures find their way into it. */
function putMarks(parts: PackageParts, deck: SlideDeck): void {
  for (const [at, made] of deck.made) {
    const slide = `ppt/slides/slide${String(at + 1)}.xml`
    const root = readXmlTree(parts.text(slide))
    const notes = readRelations(parts, slide).find(({ kind }) => kind === 'notesSlide')?.target
    const mark = markOf(made, digestTexts(root, notes === undefined ? null : readXmlTree(parts.text(notes))))
    if (mark === null) continue
    let number = 1
    while (parts.has(tagsPart(number))) number++
    parts.put(tagsPart(number), writeTags(mark))
    parts.addOverride(tagsPart(number), TAGS_TYPE)
    const id = freeId(parts, slide)
    parts.addRelationship(relationsPart(slide), {
      id,
      type: `${RELATIONS}/tags`,
      target: `../tags/tag${String(number)}.xml`,
    })
    const list = node('p:custDataLst', {}, node('p:tags', { 'r:id': id }))
    const content = findNode(root, 'p:cSld')
    if (content) insertBehind(content, list, ['p:bg', 'p:spTree'])
    parts.put(slide, writeXmlTree(root))
  }
}

const tagsPart = (number: number): string => `ppt/tags/tag${String(number)}.xml`

/** Who made the deck is the program: no user, machine or folder is named, nor whoever made the template. */
function putProperties(parts: PackageParts, report: PreparedReport): void {
  const date = `${report.date}T00:00:00Z`
  putProperty(
    parts,
    'core-properties',
    'docProps/core.xml',
    writeCoreProperties(
      [element('dc:title', {}, report.title), element('dc:subject', {}, report.subtitle)],
      madeBy(STAMP_PROGRAM),
      madeAt(date),
      [element('dc:language', {}, localeOf(report.language))],
    ),
  )
  putProperty(parts, 'extended-properties', 'docProps/app.xml', writeProgramProperties(STAMP_PROGRAM))
  addOfficeStamp(parts, report.stamp)
}

/** Instead of what the package has of this kind, under whatever name. */
function putProperty(parts: PackageParts, kind: string, name: string, content: string): void {
  const there = readRelations(parts, '').find((one) => one.kind === kind)?.target
  if (there === undefined) {
    const [core, extended] = [`${PACKAGE}/relationships/metadata/${kind}`, `${RELATIONS}/${kind}`]
    const isCore = kind === 'core-properties'
    const type = isCore ? core : extended
    parts.addRelationship('_rels/.rels', { id: `rId${kind}`, type, target: name })
    parts.addOverride(
      name,
      isCore ? `${OPENXML}package.core-properties+xml` : `${OPENXML}officedocument.extended-properties+xml`,
    )
  }
  parts.put(there ?? name, content)
}

function mend(parts: PackageParts, report: PreparedReport): void {
  const accent = plainColor(accentOf(report.style))
  const colors = [accent, ...lightTheme.categories.slice(1, 6).map(plainColor)]
  parts.change('ppt/theme/theme1.xml', (text) =>
    colors
      .reduce(
        (theme, color, i) =>
          theme.replace(new RegExp(`(<a:accent${String(i + 1)}><a:srgbClr val=")[0-9A-F]{6}`), `$1${color}`),
        text,
      )
      .replace(
        'name="Office Theme"><a:themeElements><a:clrScheme name="Office">',
        `name="${STAMP_PROGRAM}"><a:themeElements><a:clrScheme name="${STAMP_PROGRAM}">`,
      ),
  )
  // Two masters must not share a theme, and the list of masters stands before the slides: else PowerPoint repairs.
  parts.put('ppt/theme/theme2.xml', parts.text('ppt/theme/theme1.xml'))
  parts.addOverride('ppt/theme/theme2.xml', 'application/vnd.openxmlformats-officedocument.theme+xml')
  parts.change('ppt/notesMasters/_rels/notesMaster1.xml.rels', (text) =>
    text.replace('theme/theme1.xml', 'theme/theme2.xml'),
  )
  parts.change('ppt/presentation.xml', (text) => {
    const list = /<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>/.exec(text)?.[0] ?? ''
    return text.replace(list, '').replace('</p:sldMasterIdLst>', `</p:sldMasterIdLst>${list}`)
  })
  // The library repeats a paragraph's properties before each of its runs.
  for (const name of parts.names(/^ppt\/slides\/[^/]+\.xml$/))
    parts.change(name, (text) => text.replace(/(<\/a:r>)<a:pPr[^>]*>(?:(?!<\/a:pPr>).)*<\/a:pPr>/g, '$1'))
  const language = localeOf(report.language)
  for (const name of parts.names(/^ppt\/notesSlides\/[^/]+\.xml$/))
    parts.change(name, (text) =>
      text
        .replaceAll('lang="en-US"', `lang="${language}"`)
        .replaceAll(NOTE_PARAGRAPH, `</a:t></a:r></a:p><a:p><a:r><a:rPr lang="${language}" dirty="0"/><a:t>`),
    )
}
