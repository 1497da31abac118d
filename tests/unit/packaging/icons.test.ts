import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { drawIcons, ICON_FOLDER } from '#main/packaging/icons/draw-icons'
import { writeIco } from '#main/packaging/icons/icon-containers'
import { filesIn } from '#main/packaging/program-files'

const ROOT = join(import.meta.dirname, '..', '..', '..')
const inFolder = (name: string) => readFileSync(join(ROOT, ICON_FOLDER, name))

/** Width and height that a PNG states. */
const sizeOfPng = (png: Buffer) => [png.readUInt32BE(16), png.readUInt32BE(20)]

/** The pictures in a Windows icon, as its directory says where they are. */
function picturesOf(ico: Buffer): { stated: number; png: Buffer }[] {
  return Array.from({ length: ico.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index
    const start = ico.readUInt32LE(entry + 12)
    return {
      stated: ico.readUInt8(entry) || 256,
      png: ico.subarray(start, start + ico.readUInt32LE(entry + 8)),
    }
  })
}

describe('icons', () => {
  it('are what the drawings make, byte for byte, and nothing else lies beside them', async () => {
    const drawn = await drawIcons(ROOT)
    expect(filesIn(join(ROOT, ICON_FOLDER))).toEqual([...drawn.keys(), 'document.svg', 'icon.svg'].sort())
    for (const [name, bytes] of drawn) expect(inFolder(name).equals(bytes), name).toBe(true)
  })

  it('have the same mark as the page', () => {
    const marks = (file: string) =>
      readFileSync(join(ROOT, file), 'utf8').match(/<(?:path|circle|rect)[^>]*>/g)
    expect(marks(`${ICON_FOLDER}/icon.svg`)).toEqual(marks('src-renderer/icon.svg'))
  })

  it.each(['icon.ico', 'document.ico'])('have in %s each size that Windows asks for', (name) => {
    const pictures = picturesOf(inFolder(name))
    expect(pictures.map(({ stated }) => stated)).toEqual([16, 24, 32, 48, 64, 128, 256])
    for (const { stated, png } of pictures) expect(sizeOfPng(png)).toEqual([stated, stated])
  })

  it.each(['icon.icns', 'document.icns'])('have in %s a length and parts that fill it', (name) => {
    const bytes = inFolder(name)
    const names: string[] = []
    let at = 8
    while (at < bytes.length) {
      names.push(bytes.toString('latin1', at, at + 4))
      at += bytes.readUInt32BE(at + 4)
    }
    expect(bytes.toString('latin1', 0, 4)).toBe('icns')
    expect(bytes.readUInt32BE(4)).toBe(bytes.length)
    expect(at).toBe(bytes.length)
    expect(names).toEqual(expect.arrayContaining(['ic07', 'ic08', 'ic09', 'ic10']))
  })

  it('say 0 for 256 pixels, as Windows has it', () => {
    expect(writeIco([{ size: 256, png: new Uint8Array(3) }]).readUInt8(6)).toBe(0)
  })
})
