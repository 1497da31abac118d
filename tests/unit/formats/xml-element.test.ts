import { describe, expect, test } from 'vitest'
import { element } from '#main/formats/xml-element'

describe('an element of an Office file', () => {
  test('holds texts and attributes escaped, and other elements as they are', () => {
    const inner = element('a:t', {}, 'Å & <Ö>')
    expect(element('a:r', { name: '"R&D"' }, inner, " 'x'").toString()).toBe(
      '<a:r name="&quot;R&amp;D&quot;"><a:t>Å &amp; &lt;Ö&gt;</a:t> &apos;x&apos;</a:r>',
    )
  })

  test('closes itself without content, but not around an empty text', () => {
    expect(element('c:v', {}, null, []).toString()).toBe('<c:v/>')
    expect(element('c:v', {}, '').toString()).toBe('<c:v></c:v>')
  })

  test('writes truth as Office does, and leaves out what is not stated', () => {
    expect(element('c:date1904', { val: false, of: undefined, at: 0 }).toString()).toBe(
      '<c:date1904 val="0" at="0"/>',
    )
  })

  test('drops what no XML may hold', () => {
    expect(element('t', {}, 'a\u0000b').toString()).toBe('<t>ab</t>')
  })
})
