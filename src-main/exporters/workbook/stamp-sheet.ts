import type { Row } from 'write-excel-file/node'
import type { Language } from '#shared/messages/language'
import { messagesIn } from '#shared/messages/messages'
import { editionOfStamp, type FileStamp } from '#shared/own-things/file-stamp'
import { cutText, writeStampText } from '#main/formats/stamp/stamp-text'
import { textCell } from './lay-out-sheet'

/** A cell of Excel holds 32,767 letters. */
const MOST_LETTERS = 30_000

/** What the file shows, in rows of name and value: for people first, then the whole state as JSON in pieces. */
export function layOutStamp(stamp: FileStamp, language: Language): Row[] {
  const words = messagesIn(language).workbooks.stamp
  const { program, version, shows, sources } = stamp
  const edition = editionOfStamp(stamp)
  const pairs: [string, string][] = [
    [words.program, program],
    [words.version, version],
    ...(shows.kind === 'report'
      ? ([[words.report, shows.report.title]] as [string, string][])
      : shows.kind === 'nothing'
        ? []
        : ([
            [words.view, shows.view.view],
            ...Object.entries(shows.view.filters).map(([name, value]) => [words.filter(name), value]),
            ...(shows.view.compare === undefined ? [] : [[words.compare, shows.view.compare]]),
            ...(shows.view.show === null ? [] : [[words.show, shows.view.show]]),
          ] as [string, string][])),
    ...((edition === null
      ? []
      : [
          [words.dataset, edition.id],
          [words.edition, edition.edition],
          [words.digest, edition.digest],
        ]) as [string, string][]),
    ...sources.map((source): [string, string] => [words.source, source]),
    ...cutText(writeStampText(stamp), MOST_LETTERS).map((piece, at): [string, string] => [
      words.state(at + 1),
      piece,
    ]),
  ]
  return [
    [textCell(words.heading, { fontWeight: 'bold' })],
    ...pairs.map(([name, value]) => [textCell(name), textCell(value)]),
  ]
}
