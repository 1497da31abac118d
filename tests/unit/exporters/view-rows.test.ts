import { describe, expect, it } from 'vitest'
import { setView } from '#main/exporters/document/view-rows'
import type { ViewJob } from '#main/exporters/export-job'
import { sampleViewData } from '../views/sample-dataset'
import { sampleJob } from './sample-job'

const paragraphsOf = (job: ViewJob): number => {
  const rows = setView(null, job, { level: 2, anchor: 'a', close: true })
  const tags = new Set(rows.flatMap(({ pieces }) => pieces.map(({ tag }) => tag)))
  return [...tags].filter((tag) => tag?.type === 'P').length
}

describe('a view in a document', () => {
  it('has each note as a paragraph of its own', () => {
    const data = sampleViewData('commuting.matrix', { region: '0581' })
    const jobWith = (...notes: readonly string[]): ViewJob =>
      sampleJob({ format: 'pdf', data: { ...data, notes: notes.map((text) => ({ sv: text, en: text })) } })
    const added = paragraphsOf(jobWith('Det första.', 'Det andra.', 'Det tredje.')) - paragraphsOf(jobWith())
    expect(added).toBe(3)
  })
})
