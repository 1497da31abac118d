/** A file made to hang, end or deceive the program; its content is invented. */
export interface HostileInput {
  readonly name: string
  readonly bytes: () => Uint8Array | Promise<Uint8Array>
  /**
   * What must come of it: a refusal in words (with its code where another would hide why), or what is said to be a
   * right result; `either` where both are right.
   */
  readonly ends: 'refused' | 'taken' | 'either'
  readonly code?: string
  /** Something of it is left out or changed, and that is said. */
  readonly tells?: true
}

export const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)
export const json = (value: unknown): Uint8Array => encoded(JSON.stringify(value))
/** `count` of something, by number. */
export const many = <T>(count: number, one: (i: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => one(i))

/** Texts one after the other without a list of all of them. */
export function joined(start: string, count: number, one: (i: number) => string, end: string): Uint8Array {
  const parts = [start]
  for (let i = 0; i < count; i += 10_000) {
    let part = ''
    for (let j = i; j < Math.min(count, i + 10_000); j++) part += one(j)
    parts.push(part)
  }
  parts.push(end)
  return Buffer.concat(parts.map((part) => Buffer.from(part)))
}

export function u32(value: number): Buffer {
  const buffer = Buffer.alloc(4)
  buffer.writeUInt32LE(value >>> 0)
  return buffer
}

/** Numbers for ever, as a view or a column asks for them. */
export const ENDLESS = 'with recursive n(i) as (select 1 union all select i + 1 from n) select i'
