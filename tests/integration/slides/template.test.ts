import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readXmlTree, everyNode, findNode, elementsOf, descendantsOf, textOf } from '#main/formats/xml-tree'
import { PackageParts } from '#main/formats/package-parts'
import { readRelations } from '#main/formats/package-relations'
import type { PreparedItem } from '#main/exporters/prepared-report'
import { prepareTemplate } from '#main/exporters/template/prepare-template'
import { writeSlides } from '#main/exporters/slides/write-slides'
import { MOST_TEMPLATE_BYTES } from '#shared/contract/deck-template-limits'
import { ProblemError } from '#shared/problem/problem'
import { messagesIn } from '#shared/messages/messages'
import { VIEW_IDS } from '#shared/views/registry'
import { sampleJob, sampleReport } from '../../unit/exporters/sample-job'
import { sampleViewData } from '../../unit/views/sample-dataset'
import { corporateTemplate, EXAMPLE_TEXT, FOOT, packParts, templateParts } from './corporate-template'

const viewItem = (view: Parameters<typeof sampleViewData>[0], show?: 'table'): PreparedItem => ({
  kind: 'view',
  heading: null,
  job: sampleJob({ data: sampleViewData(view, { region: '0581' }), format: 'pptx' }),
  ...(show && { show }),
})

const ITEMS: readonly PreparedItem[] = [
  viewItem('commuting.flows'),
  viewItem('industries.largest'),
  viewItem('industries.largest', 'table'),
  viewItem('overview'),
  { kind: 'heading', text: 'Ett avsnitt' },
  { kind: 'heading', text: 'Egen text' },
  { kind: 'text', markdown: 'Ett stycke.\n\n- en punkt\n- en till' },
]

const dressed = async (template: Uint8Array, items = ITEMS) => {
  const report = sampleReport(items, {
    title: 'Norrköping',
    template: { name: 'mall.potx', bytes: template },
  })
  const { bytes, notices } = await writeSlides(report)
  return { parts: PackageParts.read(bytes), notices }
}

/** What makes PowerPoint offer to repair a file, as far as a reader can tell. */
function expectSound(parts: PackageParts): void {
  const types = elementsOf(readXmlTree(parts.text('[Content_Types].xml')))
  const overrides = types.flatMap(({ attributes }) => attributes.PartName ?? [])
  expect(new Set(overrides).size, 'types said twice').toBe(overrides.length)
  for (const part of overrides) expect(parts.has(part.slice(1)), `no part ${part}`).toBe(true)
  const extensions = types.flatMap(({ attributes }) => attributes.Extension ?? [])
  for (const part of parts.names(/^[^[]/)) {
    const typed = overrides.includes(`/${part}`) || extensions.some((one) => part.endsWith(`.${one}`))
    expect(typed, `no type for ${part}`).toBe(true)
    if (/\.xml$/.test(part) && !/^customXml\/item\d/.test(part))
      expect(overrides, `a part of plain XML: ${part}`).toContain(`/${part}`)
    if (!/\.xml$/.test(part)) continue
    const relations = readRelations(parts, part)
    const ids = relations.map(({ id }) => id)
    expect(new Set(ids).size, `ids in ${part}`).toBe(ids.length)
    for (const { target, external } of relations) {
      expect(external, `${part} leads outside`).toBe(false)
      expect(parts.has(target), `${part} refers to ${target}`).toBe(true)
    }
    for (const one of everyNode(readXmlTree(parts.text(part))))
      for (const [key, value] of Object.entries(one.attributes))
        if (/^r:(?:id|embed|link)$/.test(key)) expect(ids, `${key} in ${part}`).toContain(value)
  }
  const presentation = readXmlTree(parts.text('ppt/presentation.xml'))
  const order = ['p:sldMasterIdLst', 'p:notesMasterIdLst', 'p:handoutMasterIdLst', 'p:sldIdLst', 'p:sldSz']
  const lists = elementsOf(presentation).flatMap(({ name }) => (order.includes(name) ? [name] : []))
  expect(lists).toEqual(order.filter((name) => lists.includes(name)))
  for (const slide of parts.names(/^ppt\/slides\/slide\d+\.xml$/)) {
    const root = readXmlTree(parts.text(slide))
    const ids = descendantsOf(root, 'p:cNvPr').map(({ attributes }) => attributes.id)
    expect(new Set(ids).size, `shapes of ${slide}`).toBe(ids.length)
    const layout = readRelations(parts, slide).filter(({ kind }) => kind === 'slideLayout')
    expect(layout, slide).toHaveLength(1)
    const places = placesOf(readXmlTree(parts.text(layout[0]?.target ?? '')))
    for (const filled of placesOf(root))
      expect(places.map(key), `${slide} fills a place`).toContain(key(filled))
  }
}

type Place = Readonly<Record<string, string>>
const placesOf = (root: ReturnType<typeof readXmlTree>): Place[] =>
  descendantsOf(root, 'p:ph').map(({ attributes }) => attributes)
const key = ({ type = 'obj', idx = '' }: Place): string => `${type} ${idx}`

const slidesOf = (parts: PackageParts) =>
  parts.names(/^ppt\/slides\/slide\d+\.xml$/).map((name) => readXmlTree(parts.text(name)))

const layoutOf = (parts: PackageParts, number: number): string => {
  const [layout] = readRelations(parts, `ppt/slides/slide${String(number)}.xml`).filter(
    ({ kind }) => kind === 'slideLayout',
  )
  return findNode(readXmlTree(parts.text(layout?.target ?? '')), 'p:cSld')?.attributes.name ?? ''
}

describe("slides in an organisation's own template", () => {
  it('are sound, lie in its layouts and fill its places', async () => {
    const { parts } = await dressed(corporateTemplate())
    expectSound(parts)
    const slides = slidesOf(parts)
    expect(slides).toHaveLength(7)
    expect([1, 2, 3, 4, 5, 6, 7].map((number) => layoutOf(parts, number))).toEqual([
      'Start',
      'Rubrik & innehåll',
      'Rubrik & innehåll',
      'Rubrik & innehåll',
      'Rubrik & innehåll',
      'Kapitel',
      'Rubrik & innehåll',
    ])
    expect(placesOf(slides[0] ?? raise()).map(key)).toEqual([
      'ctrTitle ',
      'subTitle 1',
      'dt 10',
      'ftr 11',
      'sldNum 12',
    ])
    for (const chart of [1, 2, 3]) {
      const [frame] = descendantsOf(slides[chart] ?? raise(), 'p:graphicFrame')
      expect(frame && placesOf(frame).map(key), `figure ${String(chart)}`).toEqual(['obj 17'])
    }
    expect(placesOf(slides[6] ?? raise()).map(key)).toContain('obj 17')
    for (const slide of slides.filter((_, at) => at !== 5)) expect(textOf(slide)).toContain(FOOT)
  })

  it('hold figures and words within the place for content', async () => {
    const { parts } = await dressed(corporateTemplate())
    for (const slide of slidesOf(parts).slice(1, 5))
      for (const shape of [...descendantsOf(slide, 'p:sp'), ...descendantsOf(slide, 'p:graphicFrame')]) {
        const own = findNode(shape, 'p:spPr', 'a:xfrm') ?? findNode(shape, 'p:xfrm')
        if (own === undefined) continue
        const [x = 0, y = 0] = ['x', 'y'].map((name) => Number(findNode(own, 'a:off')?.attributes[name]))
        const [w = 0, h = 0] = ['cx', 'cy'].map((name) => Number(findNode(own, 'a:ext')?.attributes[name]))
        // The layout's place: 0.6 in from the left, 1.5 from the top, 12 × 5.3 inches.
        expect(x).toBeGreaterThanOrEqual(0.59 * 914_400)
        expect(y).toBeGreaterThanOrEqual(1.49 * 914_400)
        expect(x + w).toBeLessThanOrEqual(12.61 * 914_400)
        expect(y + h).toBeLessThanOrEqual(6.81 * 914_400)
      }
  })

  it('have its fonts and those of its colours that are seen, and say which are not', async () => {
    const { parts, notices } = await dressed(corporateTemplate())
    const drawn = parts.names(/^ppt\/(?:slides|charts|drawings)\/[^/]+\.xml$/).map((name) => parts.text(name))
    for (const text of drawn) expect(text).not.toContain('Calibri')
    const charts = parts
      .names(/^ppt\/charts\/chart\d+\.xml$/)
      .map((name) => parts.text(name))
      .join('')
    expect(charts).toContain('<a:schemeClr val="accent1"')
    expect(charts).not.toMatch(/val="accent[24]"/)
    expect(charts).not.toContain('1F5FA8')
    expect(notices.map(({ sv }) => sv).join()).toContain('2, 4')
  })

  it('come without its example slides, and with everything else of it', async () => {
    const { parts } = await dressed(corporateTemplate())
    const before = templateParts()
    const all = parts
      .names(/\.xml$/)
      .map((name) => parts.text(name))
      .join('')
    expect(all).not.toContain(EXAMPLE_TEXT)
    expect(all).not.toContain('sectionLst')
    expect(all).not.toContain('Karin')
    expect(parts.has('ppt/media/image1.png')).toBe(false)
    expect(parts.has('ppt/media/image2.png')).toBe(true)
    for (const name of Object.keys(before).filter((one) =>
      /slideMasters\/|theme\/|slideLayouts\/slide/.test(one),
    )) {
      const kept = name === 'ppt/slideLayouts/slideLayout4.xml'
      if (!kept) expect(parts.text(name), name).toBe(before[name])
    }
    expect(parts.text('docProps/custom.xml')).toContain('MSIP_Label_Enabled')
    expect(parts.text('docProps/custom.xml')).toContain('name="Regionkikaren"')
    expect(parts.text('[Content_Types].xml')).not.toContain('template.main')
  })

  it('lose what leads out of the file', async () => {
    const { parts } = await dressed(corporateTemplate())
    expect(parts.names(/./).every((name) => !strFromU8(parts.bytes(name)).includes('example.org'))).toBe(true)
    expect(parts.text('ppt/slideLayouts/slideLayout4.xml')).not.toContain('hlinkClick')
  })

  it('hold every view soundly', async () => {
    const { parts } = await dressed(
      corporateTemplate(),
      VIEW_IDS.map((view) => viewItem(view)),
    )
    expectSound(parts)
  })

  it('get a light sheet where the ground would hide them, and a size of their own', async () => {
    const own = templateParts()
    const dark =
      '<p:bg><p:bgPr><a:solidFill><a:srgbClr val="101820"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>'
    const changed = (name: string, from: RegExp | string, to: string): void => {
      own[name] = String(own[name]).replace(from, to)
    }
    changed('ppt/slideMasters/slideMaster2.xml', /<p:bg>.*<\/p:bg>/, dark)
    const plain = await dressed(corporateTemplate())
    changed('ppt/presentation.xml', 'cx="12192000" cy="6858000"', 'cx="9144000" cy="6858000"')
    const { parts } = await dressed(packParts(own))
    expectSound(parts)
    const { sheet } = messagesIn('sv').deckTemplates
    const named = (from: PackageParts): string[] =>
      slidesOf(from).flatMap((slide) =>
        descendantsOf(slide, 'p:cNvPr').map(({ attributes }) => attributes.name ?? ''),
      )
    expect(named(parts)).toContain(sheet)
    expect(named(plain.parts)).not.toContain(sheet)
    const smallest = (from: PackageParts): number =>
      Math.min(
        ...slidesOf(from).flatMap((slide) =>
          descendantsOf(slide, 'a:rPr').flatMap(({ attributes }) => Number(attributes.sz ?? 1000)),
        ),
      )
    expect(smallest(parts)).toBe(Math.round(smallest(plain.parts) * 0.75))
  })

  it('use a template whose layouts have no place for a title', async () => {
    const own = templateParts()
    for (const name of Object.keys(own).filter((one) => /slideLayouts\/slideLayout/.test(one)))
      own[name] = String(own[name]).replace(
        /<p:sp>(?:(?!<\/p:sp>).)*type="(?:ctrTitle|title)".*?<\/p:sp>/g,
        '',
      )
    const { parts } = await dressed(packParts(own))
    const [first] = slidesOf(parts)
    expect(textOf(first ?? raise())).toContain('Norrköping')
    expect(placesOf(first ?? raise()).map(key)).toContain('title ')
  })
})

const raise = (): never => {
  throw new Error('no such slide')
}

const refusalOf = (bytes: Uint8Array): string => {
  try {
    prepareTemplate(bytes)
    return 'taken'
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.message.sv
    throw error
  }
}

describe('a template is refused in words', () => {
  const said = messagesIn('sv').deckTemplates.problems
  const changed = (name: string, edit: (text: string) => string): Uint8Array => {
    const parts = templateParts()
    parts[name] = edit(String(parts[name]))
    return packParts(parts)
  }

  it.each<[string, () => Uint8Array, string]>([
    ['macros', () => packParts({ ...templateParts(), 'ppt/vbaProject.bin': 'x' }), said.macros.message],
    [
      'macros by its type alone',
      () =>
        changed('[Content_Types].xml', (text) =>
          text.replace(
            'application/vnd.openxmlformats-officedocument.presentationml.template.main+xml',
            'application/vnd.ms-powerpoint.template.macroEnabled.main+xml',
          ),
        ),
      said.macros.message,
    ],
    [
      'a control',
      () => packParts({ ...templateParts(), 'ppt/activeX/activeX1.xml': '<a/>' }),
      said.macros.message,
    ],
    ['a password', () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), said.oldOrLocked.message],
    ['no zip', () => Uint8Array.from([1, 2, 3]), said.broken.message],
    ['another file', () => packParts({ 'a.txt': 'x' }), said.noPresentation.message],
    [
      'entities',
      () =>
        changed('ppt/theme/theme1.xml', (text) =>
          text.replace('<a:theme ', '<!DOCTYPE a [<!ENTITY b "c">]><a:theme '),
        ),
      said.broken.message,
    ],
    [
      'broken XML',
      () => changed('ppt/presentation.xml', (text) => text.replace('</p:sldIdLst>', '')),
      said.broken.message,
    ],
    [
      'no layout',
      () =>
        changed('ppt/_rels/presentation.xml.rels', (text) =>
          text.replaceAll('/slideMaster"', '/somethingElse"'),
        ),
      said.noLayout.message,
    ],
    [
      'a bomb',
      () => packParts({ ...templateParts(), 'ppt/media/large.png': new Uint8Array(130_000_000) }),
      said.bomb.message,
    ],
    [
      'too many bytes',
      () => new Uint8Array(MOST_TEMPLATE_BYTES + 1),
      said.tooLarge(MOST_TEMPLATE_BYTES / 1_000_000).message,
    ],
  ])('with %s', (_, make, message) => {
    expect(refusalOf(make())).toBe(message)
  })

  it('and the unchanged one is taken', () => {
    expect(refusalOf(corporateTemplate())).toBe('taken')
    expect(unzipSync(corporateTemplate())['ppt/presentation.xml']).toBeDefined()
  })
})
