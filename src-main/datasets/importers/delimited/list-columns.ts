import { isNameOf } from '#shared/table/place-names'
import { swedishCode } from '#shared/table/region-codes'
import type { DimensionValue, Texts } from '#shared/table/statistical-table'
import { ownText } from '#main/formats/own-text'
import { readTimes } from '../time-text'
import { codeAndName, placeIn } from './place-text'
import type { Cell } from './list-layout'
import { textOf } from './list-layout'
import { areDressed, undressed } from './looked-at-column'
import { IndexList } from './number-lists'
import { partCodes } from './value-names'

/** More texts of rows without a figure say nothing more. */
const MOST_SEEN = 200

/** A column of keys, each value once, with a growing list of which value each row has. */
export class KeyColumn {
  private readonly indexByText = new Map<string, number>()
  readonly texts: string[] = []
  private readonly indices = new IndexList()
  readonly seen = new Set<string>()

  constructor(readonly name: string) {}

  add(cell: Cell | undefined): void {
    this.indices.push(this.indexOf(cell))
  }

  /** The value that `indexOf` named, once more. */
  addIndex(index: number): void {
    this.indices.push(index)
  }

  /** The place of a cell's value among `texts`, where it is put if it is new. */
  indexOf(cell: Cell | undefined): number {
    const text = typeof cell === 'string' ? cell.trim() : textOf(cell)
    let index = this.indexByText.get(text)
    if (index === undefined) {
      index = this.texts.length
      const own = ownText(text)
      this.indexByText.set(own, index)
      this.texts.push(own)
    }
    return index
  }

  /** What stands in a row without any figure: it is no value, but may say what the others are. */
  see(cell: Cell | undefined): void {
    if (this.seen.size < MOST_SEEN) this.seen.add(textOf(cell).trim())
  }

  /** Takes off what programs put round codes and years, where all values have it. */
  undress(): void {
    if (!areDressed(this.texts)) return
    this.texts.forEach((text, i) => (this.texts[i] = undressed(text)))
  }

  indexAt(row: number): number {
    return this.indices.at(row)
  }
}

const CODE_AND_TEXT =
  /^(\d{1,6}|\d\+\d|0000[0-9A-Z]{4}|[A-Z]{2}\d{4}[A-Z][A-Z0-9]{0,3}|[A-ZÅÄÖ]{1,4}\d{0,5}|[A-Z](?:[+-][A-Z])+(?:\+US)?|\d{2}\.\d{1,3}|[A-Z]\d{2}(?:\.\d+)?) +(\S.*)$/
const TERM = /^[HV]T \d{4}$/i
/** Words behind a number that make it a quantity: "16 år" is an age and no code with a name. */
const UNIT =
  /^(?:år|års?\b.*|years?\b.*|mån\p{L}*|dag\p{L}*|tim\p{L}*|h|km|m|kg|kr|tkr|mkr|st|%|procent|personer|anställda)$/iu

/**
 * Values of a dimension from the texts of a column. "0114 Upplands Väsby" is a code and a label when all texts are
 * such, the codes are as different as the texts, and so are the labels ("15 år" is none); or when all texts that are
 * such name Swedish places and the others have no code to part ("Riket").
 */
export function valuesOf(texts: readonly string[], language: string): DimensionValue[] {
  const values = partedValues(texts, language)
  // Two names of one code are two values: each is known by its whole text.
  if (new Set(values.map(({ code }) => code)).size === texts.length) return values
  return texts.map((text) => ({ code: text, label: { [language]: text } }))
}

function partedValues(texts: readonly string[], language: string): DimensionValue[] {
  const label = (text: string): Texts => ({ [language]: text })
  // The year of "2023 Q1" is no code, as "HT 2023" is a term and no code with a name.
  if (readTimes(texts) !== null) return texts.map((text) => ({ code: text, label: label(text) }))
  const parted = partCodes(texts)
  if (parted !== null) return parted.map(([code, name]) => ({ code, label: label(name) }))
  const split = texts.map((text) => (TERM.test(text) ? null : CODE_AND_TEXT.exec(text)))
  const behind = texts.map((text) => (text.endsWith(')') ? codeAndName(text) : null))
  if (
    behind.some((parts) => parts !== null) &&
    texts.every((text, i) => behind[i] === null || isPlace(behind[i], text))
  )
    return texts.map((text, i) => ({ code: behind[i]?.code ?? text, label: label(behind[i]?.name ?? text) }))
  if (areCodesAndNames(split) || arePlacesWithCodes(split))
    return split.map((match, i) => ({
      code: match?.[1] ?? texts[i] ?? '',
      label: label(match?.[2] ?? texts[i] ?? ''),
    }))
  return texts.map((text) => ({ code: text, label: label(text) }))
}

/** "Linköping (0580)": a name with the code that it has in the register. */
const isPlace = (
  parts: { readonly code: string; readonly name: string } | null | undefined,
  text: string,
): boolean =>
  parts !== null &&
  parts !== undefined &&
  (placeIn(text) === '00' || isNameOf(swedishCode(parts.code) ?? '', parts.name))

type Split = readonly (RegExpExecArray | null)[]

function areCodesAndNames(split: Split): boolean {
  if (split.length === 0 || !split.every((match) => match !== null)) return false
  const codes = new Set(split.map((match) => match[1] ?? ''))
  const labels = new Set(split.map((match) => match[2] ?? ''))
  // A single text proves nothing by being unlike others.
  if (split.length === 1 && !isCodeAndName(split[0] ?? null)) return false
  return codes.size === split.length && labels.size > split.length / 2
}

const isCodeAndName = (match: RegExpExecArray | null): boolean => {
  const [, code = '', name = ''] = match ?? []
  return (
    isPlaceAndCode(match) ||
    (/\d/.test(code) && code.length > 1 && /\p{L}{3}/u.test(name) && !UNIT.test(name))
  )
}

const isPlaceAndCode = (match: RegExpExecArray | null): boolean => {
  const code = swedishCode(match?.[1] ?? '')
  return code !== undefined && isNameOf(code, match?.[2] ?? '')
}

const arePlacesWithCodes = (split: Split): boolean => {
  const parted = split.filter((match) => match !== null)
  return parted.length > 0 && parted.length >= split.length / 2 && parted.every(isPlaceAndCode)
}
