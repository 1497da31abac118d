import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MOST_LOGO_BYTES } from '#shared/contract/house-style-limits'
import { ProblemError } from '#shared/problem/problem'
import { measureLogo, type Logo } from '#main/exporters/logo-size'
import { changeHouseStyle, readHouseStyle, peekAtHouseStyle } from '#main/datasets/library/house-style-file'

let library: string
beforeEach(() => (library = mkdtempSync(join(tmpdir(), 'regionkikaren-style-'))))
afterEach(() => rmSync(library, { recursive: true, force: true }))

const svg = (inside: string, root = 'viewBox="0 0 200 50"'): Logo => ({
  mediaType: 'image/svg+xml',
  bytes: new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${root}>${inside}</svg>`,
  ),
})
const numbersTo = (most: number): string[] => Array.from({ length: most + 1 }, (_, i) => String(i))
/** One red pixel. */
const png: Logo = {
  mediaType: 'image/png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
    'base64',
  ),
}
/** What the reader is told; null when the logo was kept. */
const refusalOf = async (logo: Logo): Promise<string | null> => {
  try {
    await changeHouseStyle(library, { logo })
    return null
  } catch (error) {
    return error instanceof ProblemError ? error.problem.message.sv : String(error)
  }
}

describe('the house style', () => {
  it('keeps colour and logo, each by itself', async () => {
    await changeHouseStyle(library, { accent: '#b8500c' })
    await changeHouseStyle(library, { logo: png })
    const { content: style } = await readHouseStyle(library)
    expect(style.accent).toBe('#b8500c')
    expect(Buffer.from(style.logo?.bytes ?? []).equals(Buffer.from(png.bytes))).toBe(true)
    expect((await changeHouseStyle(library, { logo: null })).content.logo).toBeNull()
    expect((await readHouseStyle(library)).content.accent).toBe('#b8500c')
  })

  it.each([
    ['an SVG with classes', '<style>.a{fill:#00f}</style><path class="a" d="M0 0h9v9z"/>'],
    [
      'gradients and symbols',
      '<defs><linearGradient id="g"/></defs><rect fill="url(#g)"/><use xlink:href="#g"/>',
    ],
    [
      'what Inkscape leaves',
      '<sodipodi:namedview xmlns:sodipodi="http://sodipodi.org/"/><metadata/><title>Vi</title>',
    ],
  ])('takes %s', async (_, inside) => {
    expect(await refusalOf(svg(inside))).toBeNull()
  })

  it.each([
    ['script', '<script>alert(1)</script>'],
    ['a web page', '<foreignObject><p>x</p></foreignObject>'],
    ['script in an attribute', '<path onload="alert(1)"/>'],
    ['a picture from elsewhere', '<image xlink:href="https://example.org/x.png"/>'],
    ['a picture inside that is a drawing', '<image href="data:image/svg+xml;base64,PHN2Zy8+"/>'],
    ['a link', '<a href="javascript:alert(1)"><path/></a>'],
    ['a font from elsewhere', '<style>@import url(https://example.org/x.css);</style>'],
    ['a fill from elsewhere', '<rect style="fill:url(https://example.org/#a)"/>'],
    ['an address that is written in signs', '<rect fill="&#117;rl(https://example.org/#a)"/>'],
    ['a style of escapes', '<style>a{fill:u\\72l(https://example.org/)}</style>'],
    ['a use of another file', '<use href="other.svg#a"/>'],
    ['motion', '<set attributeName="href" to="javascript:alert(1)"/>'],
    [
      'another name for a web page',
      '<rdf:script xmlns:rdf="http://www.w3.org/1999/xhtml">alert(1)</rdf:script>',
    ],
    ['a namespace of web pages', '<g xmlns="http://www.w3.org/1999/xhtml"/>'],
    [
      'script under a program’s prefix',
      '<serif:script xmlns:serif="http://www.w3.org/2000/svg">x</serif:script>',
    ],
    ['script under a prefix of its own', '<q:script xmlns:q="http://www.w3.org/2000/svg">x</q:script>'],
    ['script in a program’s namespace', '<g xmlns:b="http://www.inkscape.org/"><b:script>x</b:script></g>'],
    ['an element whose prefix means nothing', '<inkscape:grid/>'],
    ['a prefix that is a web page further in', '<g xmlns:rdf="http://www.w3.org/1999/xhtml"><rdf:p/></g>'],
    ['a link under another prefix', '<g xmlns:l="http://www.w3.org/1999/xlink"><use l:href="b.svg#a"/></g>'],
    ['script in an attribute of SVG by prefix', '<g xmlns:s="http://www.w3.org/2000/svg" s:onload="x"/>'],
    ['another place for its own parts', '<g xml:base="https://example.org/"><use href="#a"/></g>'],
    ['an import that is cut in two', '<style>@im<!-- -->port "https://example.org/x.css";</style>'],
    ['a set of pictures from elsewhere', '<style>a{fill:image-set("https://example.org/x" 1x)}</style>'],
    ['shapes under a prefix', '<s:path xmlns:s="http://www.w3.org/2000/svg"/>'],
  ])('refuses an SVG with %s', async (_, inside) => {
    expect(await refusalOf(svg(inside))).toMatch(/^SVG-filen innehåller/)
    expect((await readHouseStyle(library)).content.logo).toBeNull()
  })

  const tenfold = (
    level: number,
    one: (to: string) => string,
    wrap: (id: string, inside: string) => string,
  ) =>
    wrap('a0', '<rect width="1" height="1"/>') +
    Array.from({ length: level }, (_, i) => wrap(`a${String(i + 1)}`, one(`a${String(i)}`).repeat(10))).join(
      '',
    )
  const group = (id: string, inside: string): string => `<g id="${id}">${inside}</g>`
  const use = (to: string): string => `<use href="#${to}"/>`
  const painted = (to: string): string => `<rect fill="url(#${to})" width="9" height="9"/>`
  const pattern = (id: string, inside: string): string =>
    `<pattern id="${id}" width="1" height="1">${inside}</pattern>`

  it.each([
    ['uses of uses', tenfold(8, use, group)],
    [
      'symbols of symbols',
      tenfold(8, use, (id, inside) => `<symbol id="${id}">${inside}</symbol>`) + use('a8'),
    ],
    ['uses under the other name', tenfold(8, (to) => `<use xlink:href="#${to}"/>`, group)],
    ['uses in signs', tenfold(8, (to) => `<use href="#%61${to.slice(1)}"/>`, group)],
    ['patterns of patterns', tenfold(8, painted, pattern) + painted('a8')],
    [
      'patterns that a group passes on',
      tenfold(0, painted, pattern) +
        Array.from({ length: 8 }, (_, i) =>
          pattern(`a${String(i + 1)}`, `<g fill="url(#a${String(i)})">${'<rect/>'.repeat(10)}</g>`),
        ).join('') +
        painted('a8'),
    ],
    [
      'patterns of a style sheet',
      `<style>${numbersTo(8)
        .map((i) => `.p${i}{fill:url(#a${i})}`)
        .join('')}</style>` +
        tenfold(8, (to) => `<rect class="p${to.slice(1)}"/>`, pattern) +
        '<rect class="p8"/>',
    ],
    [
      'a marker at each of many points',
      `<marker id="m">${'<rect/>'.repeat(50)}</marker><path marker-mid="url(#m)" d="M${'1 1 '.repeat(500)}"/>`,
    ],
    ['a use of what it stands in', group('a', use('a'))],
    ['two that use each other', group('a', use('b')) + group('b', use('a'))],
    ['a pattern that is painted with itself', pattern('a', painted('a')) + painted('a')],
    ['very many shapes', '<path d="M0 0"/>'.repeat(10_001)],
  ])('refuses an SVG that draws without measure: %s', async (_, inside) => {
    expect(await refusalOf(svg(inside))).toMatch(/10\s000 former/)
  })

  it.each([
    ['ten uses of ten uses', tenfold(2, use, group) + use('a2')],
    [
      'a thousand shapes with a gradient',
      `<linearGradient id="g"><stop/><stop/></linearGradient>${painted('g').repeat(1000)}`,
    ],
    [
      'what Illustrator leaves',
      '<g xmlns:i="http://ns.adobe.com/AdobeIllustrator/10.0/"><i:aipgf id="a"/></g>',
    ],
    [
      'editors’ attributes',
      '<g xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:label="x"/>',
    ],
  ])('takes an SVG with %s', async (_, inside) => {
    expect(await refusalOf(svg(inside))).toBeNull()
  })

  it('refuses an SVG nested deeper than any', async () => {
    expect(await refusalOf(svg('<g>'.repeat(20_000) + '</g>'.repeat(20_000)))).toMatch(/SVG/)
  })

  it('leaves out a logo that an earlier version let in, says so, and keeps the colour', async () => {
    await changeHouseStyle(library, { logo: svg('<path/>'), accent: '#b8500c' })
    const path = join(library, 'house-style.json')
    const stored = JSON.parse(readFileSync(path, 'utf8')) as { logo: { bytes: string } }
    stored.logo.bytes = Buffer.from(svg(tenfold(8, use, group)).bytes).toString('base64')
    writeFileSync(path, JSON.stringify(stored))
    expect(await peekAtHouseStyle(library)).toEqual({
      style: { accent: '#b8500c', logo: null },
      logoLeftOut: true,
    })
    await changeHouseStyle(library, { logo: png })
    expect((await peekAtHouseStyle(library)).logoLeftOut).toBe(false)
  })

  it('refuses entities, which can hide anything', async () => {
    const { bytes } = svg('&x;')
    const text = `<!DOCTYPE svg [<!ENTITY x "<script/>">]>${new TextDecoder().decode(bytes)}`
    expect(await refusalOf({ mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(text) })).toMatch(
      /innehåller/,
    )
  })

  it.each<[string, Logo, RegExp]>([
    [
      'text that is called PNG',
      { mediaType: 'image/png', bytes: new TextEncoder().encode('GIF89a and more than enough text') },
      /ingen PNG/,
    ],
    ['an empty file', { mediaType: 'image/png', bytes: new Uint8Array() }, /ingen PNG/],
    ['a PNG that was cut off', { ...png, bytes: png.bytes.subarray(0, 60) }, /ingen PNG/],
    [
      'a PNG with a broken byte among its pixels, in which every export would end',
      { ...png, bytes: Uint8Array.from(png.bytes, (byte, i) => (i === 45 ? byte ^ 1 : byte)) },
      /ingen PNG/,
    ],
    ['a PNG that is called SVG', { mediaType: 'image/svg+xml', bytes: png.bytes }, /SVG/],
    [
      'an SVG that breaks off',
      { mediaType: 'image/svg+xml', bytes: new TextEncoder().encode('<svg viewBox="0 0 9 9"><g>') },
      /SVG/,
    ],
    [
      'a web page',
      {
        mediaType: 'image/svg+xml',
        bytes: new TextEncoder().encode('<html><svg viewBox="0 0 1 1"/></html>'),
      },
      /SVG/,
    ],
    ['an SVG without a size', svg('<path/>', 'width="100%"'), /bred och hög/],
    [
      'half a megabyte and more',
      { mediaType: 'image/png', bytes: new Uint8Array(MOST_LOGO_BYTES + 1) },
      /för stor/,
    ],
  ])('refuses %s', async (_, logo, said) => {
    expect(await refusalOf(logo)).toMatch(said)
  })

  it('does not use a hostile logo that was put into its file by hand', async () => {
    await changeHouseStyle(library, { logo: svg('<path/>') })
    const path = join(library, 'house-style.json')
    const stored = JSON.parse(readFileSync(path, 'utf8')) as { logo: { bytes: string } }
    stored.logo.bytes = Buffer.from(svg('<script/>').bytes).toString('base64')
    writeFileSync(path, JSON.stringify(stored))
    expect((await readHouseStyle(library)).content.logo).toBeNull()
    expect((await peekAtHouseStyle(library)).logoLeftOut).toBe(true)
  })

  it('knows how large logos are', () => {
    expect(measureLogo(png)).toEqual({ width: 1, height: 1 })
    expect(measureLogo(svg(''))).toEqual({ width: 200, height: 50 })
    expect(measureLogo(svg('', 'width="30mm" height="10mm"'))).toEqual({ width: 30, height: 10 })
  })
})
