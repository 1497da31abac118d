import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MOST_LOGO_BYTES } from '#shared/contract/house-style-limits'
import { ProblemError } from '#shared/contract/problem'
import { measureLogo, type Logo } from '#main/exporters/logo-size'
import { changeHouseStyle, readHouseStyle } from '#main/datasets/library/house-style-file'

let library: string
beforeEach(() => (library = mkdtempSync(join(tmpdir(), 'regionkikaren-style-'))))
afterEach(() => rmSync(library, { recursive: true, force: true }))

const svg = (inside: string, root = 'viewBox="0 0 200 50"'): Logo => ({
  mediaType: 'image/svg+xml',
  bytes: new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${root}>${inside}</svg>`,
  ),
})
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
  ])('refuses an SVG with %s', async (_, inside) => {
    expect(await refusalOf(svg(inside))).toMatch(/^SVG-filen innehåller/)
    expect((await readHouseStyle(library)).content.logo).toBeNull()
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
    const { logo } = (await readHouseStyle(library)).content
    expect(Buffer.from(logo?.bytes ?? []).toString()).toContain('<path/>')
  })

  it('knows how large logos are', () => {
    expect(measureLogo(png)).toEqual({ width: 1, height: 1 })
    expect(measureLogo(svg(''))).toEqual({ width: 200, height: 50 })
    expect(measureLogo(svg('', 'width="30mm" height="10mm"'))).toEqual({ width: 30, height: 10 })
  })
})
