import { describe, expect, it } from 'vitest'
import { setView } from '#main/exporters/document/view-rows'
import { describeJob } from '#main/exporters/job-words'
import { sampleViewData } from '../views/sample-dataset'
import { sampleJob } from './sample-job'

describe('a view in a document', () => {
  it('has each note as a paragraph of its own', () => {
    const job = sampleJob({ format: 'pdf', data: sampleViewData('commuting.matrix', { region: '0581' }) })
    const { notes } = describeJob(job)
    expect(notes.length).toBeGreaterThan(2)
    const rows = setView(null, job, { level: 2, anchor: 'a', close: true })
    const tags = new Set(rows.flatMap(({ pieces }) => pieces.map(({ tag }) => tag)))
    const paragraphs = [...tags].filter((tag) => tag?.type === 'P')
    expect(paragraphs.length).toBeGreaterThan(notes.length)
  })
})
