import { readFileSync, readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { problemOf } from './px-support'

const folder = new URL('../../../files/rejected/', import.meta.url)

/** Broken file → the line where a person finds the error, and what the message names. */
const refused: Readonly<Record<string, readonly [line: number, ...named: string[]]>> = {
  'px-claims-a-thousand-million-cells.px': [16, '3 cells', '1000000000'],
  'px-claims-more-than-can-be-counted.px': [26, 'more cells than any file'],
  'px-code-twice.px': [13, 'kommun', '0581'],
  'px-codes-do-not-match.px': [13, 'kommun', '3 codes', '2 values'],
  'px-codes-stated-twice.px': [14, 'CODES', 'kommun', 'line 13'],
  'px-cut-off-in-a-number.px': [18, 'semicolon', 'cut off'],
  'px-cut-off-in-the-middle.px': [17, '3 cells', '6'],
  'px-decimal-comma.px': [18, '9 cells', '6'],
  'px-dimension-twice.px': [11, 'kommun'],
  'px-dimension-without-values.px': [10, 'STUB', 'kön'],
  'px-key-missing.px': [19, 'kommun', '4'],
  'px-key-unknown.px': [19, 'kommun', '0582'],
  'px-keys-of-the-columns-only.px': [16, 'KEYS'],
  'px-keys-unknown-word.px': [16, 'KEYS'],
  'px-missing-comma.px': [12, 'VALUES', 'Linköping'],
  'px-missing-semicolon-after-a-word.px': [5, 'DECIMALS', 'semicolon'],
  'px-missing-semicolon.px': [9, 'UNITS', 'semicolon'],
  'px-no-dimensions.px': [14, 'STUB', 'HEADING'],
  'px-no-equals.px': [9, 'UNITS', 'equals'],
  'px-no-number.px': [18, '4x', 'cell 4: Linköping, 2007'],
  'px-not-a-statement.px': [9, '<html>'],
  'px-prose.px': [1, 'Detta är ett brev.'],
  'px-quote-in-a-text.px': [12, 'VALUES', 'köping'],
  'px-row-too-long.px': [18, 'kommun', '4'],
  'px-row-too-short.px': [18, '2 cells', '3'],
  'px-row-twice.px': [19, 'Norrköping'],
  'px-seven-and-more-dots.px': [18, '........', 'cell 5: Linköping, 2008'],
  'px-stub-stated-twice.px': [12, 'STUB', 'line 10'],
  'px-text-after-data.px': [19, 'NOTE'],
  'px-too-few-cells.px': [18, '5 cells', '6'],
  'px-too-many-cells.px': [18, '8 cells', '6'],
  'px-unknown-sign.px': [18, 'n.a.', 'cell 5: Linköping, 2008'],
  'px-unterminated-at-the-end.px': [18, '.. 6'],
  'px-unterminated-list.px': [12, 'VALUES', 'closing quotation mark'],
  'px-unterminated-text.px': [9, 'UNITS', 'closing quotation mark'],
  'px-value-twice.px': [12, 'kommun', 'Norrköping'],
  'px-values-stated-twice.px': [13, 'VALUES', 'kommun', 'line 12'],
  'px-without-data.px': [15, 'DATA'],
}

describe('a broken px file', () => {
  it('is expected to be refused for each in tests/files/rejected', () => {
    expect(readdirSync(folder).filter((name) => name.endsWith('.px'))).toEqual(Object.keys(refused))
  })

  it.each(Object.entries(refused))('%s: the message names line and place', async (name, [line, ...named]) => {
    const { code, message, nextStep } = await problemOf(readFileSync(new URL(name, folder)))
    expect(code).toBe('file-malformed')
    expect(message.en).toMatch(new RegExp(`\\bline ${String(line)}\\b`, 'i'))
    expect(message.sv).toMatch(new RegExp(`\\brad ${String(line)}\\b`, 'i'))
    for (const word of named) expect(message.en).toContain(word)
    expect(nextStep.sv.length).toBeGreaterThan(20)
    expect(nextStep.en.length).toBeGreaterThan(20)
  })
})

it('more notes than any agency writes are counted before they are read', async () => {
  const notes = Array.from({ length: 100_001 }, (_, i) => `NOTE="n${String(i)}";`).join('\n')
  const file = `CHARSET="ANSI";\nTITLE="t";\nCONTENTS="c";\nUNITS="n";\n${notes}\nSTUB="a";\nHEADING="t";\nVALUES("a")="x";\nVALUES("t")="2000";\nDATA=\n1;\n`
  const { code, message } = await problemOf(Buffer.from(file))
  expect(code).toBe('file-too-large')
  expect(message.en).toContain('100,001 notes')
  expect(message.sv).toMatch(/100\s001 noter/)
})
