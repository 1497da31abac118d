import { describe, expect, it } from 'vitest'
import { setView } from '#main/exporters/document/view-rows'
import { describeJob } from '#main/exporters/job-words'
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
    const job = sampleJob({ format: 'pdf', data })
    const without = sampleJob({ format: 'pdf', data: { ...data, notes: [] } })
    const notes = describeJob(job).notes.length - describeJob(without).notes.length
    expect(notes).toBeGreaterThan(1)
    expect(paragraphsOf(job) - paragraphsOf(without)).toBe(notes)
  })
})
