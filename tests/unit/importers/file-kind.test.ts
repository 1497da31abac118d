import { zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { fileKindOf } from '#main/datasets/importers/file-kind'
import { ProblemError } from '#shared/problem/problem'

const text = (content: string): Uint8Array => new TextEncoder().encode(content)
const hex = (digits: string): Uint8Array => Uint8Array.from(Buffer.from(digits.padEnd(64, '0'), 'hex'))
const sqlite = (id: string): Uint8Array =>
  Buffer.concat([text('SQLite format 3\0'), Buffer.alloc(52), Buffer.from(id.padEnd(8, '\0'))])
const zip = (...names: string[]): Uint8Array =>
  zipSync(Object.fromEntries(names.map((name) => [name, text('x')])))

describe('what a file is, by what is in it', () => {
  test.each([
    ['a dataset, whatever its name', 'tabell.csv', text('SQLite format 3\0 …'), 'dataset'],
    ['a dataset by its name: what is wrong with it is said later', 'a.regiondata', text('x'), 'dataset'],
    ['PC-Axis named otherwise', 'tabell.txt', text('CHARSET="ANSI";\r\nAXIS-VERSION="2013";\r\n'), 'px'],
    ['PC-Axis with a language first', 'tabell', text('LANGUAGE="sv";\nMATRIX="A";\n'), 'px'],
    ['an old .px by its name', 'a.PX', text('TITLE="x";'), 'px'],
    ['JSON-stat 2', 'a.json', text('{"version":"2.0","class":"dataset"}'), 'json-stat'],
    ['a JSON-stat 1 bundle', 'a.json', text('{"dataset":{"value":[1]}}'), 'json-stat'],
    [
      'JSON-stat that says so at its end',
      'a',
      text(`{"value":[${'1,'.repeat(90_000)}1],"class":"dataset"}`),
      'json-stat',
    ],
    ['GeoJSON', 'kommuner.json', text('{"type":"FeatureCollection","features":[]}'), 'geojson'],
    ['TopoJSON', 'kommuner.json', text('\uFEFF{"type":"Topology","objects":{}}'), 'topojson'],
    ['a workbook, whatever its name', 'bok.xls', zip('[Content_Types].xml', 'xl/workbook.xml'), 'workbook'],
    ['a GeoPackage', 'lager.sqlite', sqlite('GPKG'), 'geopackage'],
    ['a GeoPackage of the first edition', 'lager', sqlite('GP10'), 'geopackage'],
    ['a GeoPackage by its name', 'lager.gpkg', sqlite(''), 'geopackage'],
    ['Parquet', 'tabell.csv', text('PAR1…'), 'parquet'],
    ['a list', 'lista.csv', text('hem;arbete;antal\n0581;0580;7\n'), 'delimited'],
    [
      'a list in UTF-16',
      'lista.txt',
      Uint8Array.from(Buffer.from('\uFEFFhem\tantal\n', 'utf16le')),
      'delimited',
    ],
    ['text in capitals with an equals sign', 'a.csv', text('A=B;C\n1;2\n'), 'delimited'],
  ])('%s', (_what, name, bytes, kind) => {
    expect(fileKindOf(bytes, name)).toBe(kind)
  })
})

describe('what is not read says what it looks like, and what to do', () => {
  test.each([
    ['an old workbook', 'a.xls', hex('d0cf11e0a1b11ae1'), '.xls', '.xlsx'],
    ['an old document', 'a.doc', hex('d0cf11e0a1b11ae1'), 'Word', '.xlsx'],
    [
      'a web page named .xls',
      'a.xls',
      text('\n<html><table><tr><td>1</td></tr></table></html>'),
      'HTML',
      '.xlsx',
    ],
    ['a web page', 'a.html', text('<!DOCTYPE html><html></html>'), 'webbsida', 'PC-Axis'],
    ['XML', 'a.xml', text('<?xml version="1.0"?><message/>'), 'XML', 'PC-Axis'],
    ['a PDF', 'a.pdf', text('%PDF-1.7 …'), 'PDF', 'Excel'],
    ['a document', 'a.docx', zip('[Content_Types].xml', 'word/document.xml'), 'Word', '.xlsx'],
    ['a presentation', 'a.pptx', zip('ppt/presentation.xml'), 'presentation', '.xlsx'],
    ['an OpenDocument sheet', 'a.ods', zip('mimetype', 'content.xml'), 'OpenDocument', '.xlsx'],
    ['a picture', 'a.csv', hex('89504e470d0a1a0a'), 'bild', 'Excel'],
    ['an archive', 'a.zip', zip('bild.bmp'), 'arkiv', 'Packa upp'],
    ['a packed file', 'a.px.gz', hex('1f8b08'), 'arkiv', 'Packa upp'],
    ['unknown bytes', 'a.px', hex('0102030400ff'), 'känner', 'PC-Axis'],
  ])('%s', (_what, name, bytes, looks, todo) => {
    try {
      fileKindOf(bytes, name)
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error
      const { code, message, nextStep } = error.problem
      expect(code).toBe('file-format-unknown')
      expect(message.sv).toContain(looks)
      expect(message.sv).toContain(name)
      expect(nextStep.sv).toContain(todo)
      return
    }
    throw new Error('it is read')
  })

  test('an empty file is empty, and so is one of blanks', () => {
    for (const bytes of [new Uint8Array(0), text(' \r\n ')]) {
      expect(() => fileKindOf(bytes, 'a.csv')).toThrow(
        expect.objectContaining({ problem: expect.objectContaining({ code: 'file-empty' }) }) as Error,
      )
    }
  })
})
