import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { openZip } from './zip-archive'
import { element, writeXmlPart, type Xml } from './xml-element'

/** The same for every file, so that two runs give the same bytes. In local time, as zip files count. */
export const STEADY_TIME = new Date(2000, 0, 1)

const CONTENT_TYPES = '[Content_Types].xml'
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** From one part of an Office file to another. */
export interface Relationship {
  readonly id: string
  /** The kind of relation, as the standard names it. */
  readonly type: string
  readonly target: string
}

const writeRelationship = ({ id, type, target }: Relationship): Xml =>
  element('Relationship', { Id: id, Type: type, Target: target })

/** A part that says what another refers to. */
export const writeRelationships = (relationships: readonly Relationship[]): string =>
  writeXmlPart(element('Relationships', { xmlns: RELATIONSHIPS }, relationships.map(writeRelationship)))

/** The parts of an Office file by their names. */
export class PackageParts {
  private constructor(private readonly parts: Map<string, Uint8Array>) {}

  /** Of a file that is not ours, read with its limits. Throws `ZipRefused`. */
  static readForeign(bytes: Uint8Array): PackageParts {
    const zip = openZip(bytes)
    const names = zip.names.filter((name) => !name.endsWith('/'))
    return new PackageParts(new Map(names.map((name) => [name, zip.readBytes(name) ?? new Uint8Array()])))
  }

  static read(bytes: Uint8Array): PackageParts {
    const entries = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/'))
    return new PackageParts(new Map(entries))
  }

  names(pattern: RegExp): string[] {
    return [...this.parts.keys()].filter((name) => pattern.test(name)).sort(byNumber)
  }

  text(name: string): string {
    return strFromU8(this.bytes(name))
  }

  has(name: string): boolean {
    return this.parts.has(name)
  }

  /** The bytes of a part; fails as `text` does. */
  bytes(name: string): Uint8Array {
    const part = this.parts.get(name)
    if (!part) throw new Error(`the package has no part ${name}`)
    return part
  }

  put(name: string, content: string | Uint8Array): void {
    this.parts.set(name, typeof content === 'string' ? strToU8(content) : content)
  }

  remove(name: string): void {
    this.parts.delete(name)
  }

  change(name: string, edit: (text: string) => string): void {
    this.put(name, edit(this.text(name)))
  }

  /** Puts an element at the end of a part's root. */
  append(name: string, root: string, added: Xml): void {
    const end = `</${root}>`
    this.change(name, (text) => text.replace(end, () => `${added.toString()}${end}`))
  }

  /** Says what kind of thing a part is. */
  addOverride(part: string, type: string): void {
    this.append(CONTENT_TYPES, 'Types', element('Override', { PartName: `/${part}`, ContentType: type }))
  }

  addRelationship(relations: string, relationship: Relationship): void {
    this.append(relations, 'Relationships', writeRelationship(relationship))
  }

  /** Content types first, as readers want them; pictures are packed already. */
  write(): Uint8Array {
    const others = [...this.parts.keys()].filter((name) => name !== CONTENT_TYPES)
    const names = [CONTENT_TYPES, ...others.sort(byNumber)]
    return zipSync(
      Object.fromEntries(
        names.map((name) => [
          name,
          [
            this.parts.get(name) ?? new Uint8Array(),
            { level: /\.(png|xlsx)$/.test(name) ? 0 : 6, mtime: STEADY_TIME },
          ] as const,
        ]),
      ) as Parameters<typeof zipSync>[0],
    )
  }
}

/** `slide2` before `slide10`. */
const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true })
