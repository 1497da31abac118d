import { describe, expect, it } from 'vitest'
import { setContents } from '#main/exporters/document/opening-rows'
import type { Row } from '#main/exporters/document/page-rows'
import { setTable } from '#main/exporters/document/table-rows'

/** The words that rows write one after another in elements of a type, as screen readers join them. */
function hear(rows: readonly Row[], type: string): string[] {
  return rows.flatMap(({ pieces }) =>
    pieces.flatMap(({ tag, draw }) => {
      if (tag?.type !== type) return []
      const said: string[] = []
      draw(listeningPdf(said), 0, 10)
      return [said.join('')]
    }),
  )
}

/** A document that keeps the words written into it and lets all else pass. */
function listeningPdf(said: string[]): PDFKit.PDFDocument {
  const pdf: unknown = new Proxy(
    {},
    {
      get: (_, name) => (text: unknown) => {
        if (name === 'text') said.push(String(text))
        return name === 'widthOfString' ? 5 : pdf
      },
    },
  )
  return pdf as PDFKit.PDFDocument
}

describe('words that stand on several lines', () => {
  it('are parted in the cells of a table', () => {
    const cell = 'ord som bryts om på flera rader '.repeat(12).trim()
    const heads = ['Inpendlare, personer', 'b'].map((text) => ({ text, numeric: true }))
    const rows = setTable(heads, [['1', cell]], { left: 0, width: 120, parent: null, before: 0 })
    expect(hear(rows, 'TD')).toEqual(['1', cell])
    expect(hear(rows, 'TH')).toEqual(['Inpendlare, personer', 'b'])
  })

  it('are parted in the contents, and from the number of their page', () => {
    const title = 'En rubrik som inte får plats på en rad '.repeat(5).trim()
    const rows = setContents([{ anchor: 'a', title, depth: 0 }], 'sv', () => 12)
    expect(hear(rows, 'Link')).toEqual([`${title} 12`])
  })
})
