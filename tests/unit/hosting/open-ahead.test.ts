import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { DatasetService } from '#main/datasets/dataset-service'
import { openAhead } from '#main/hosting/open-ahead'
import { openingView } from '#shared/views/available-views'
import { sampleDescription } from '../views/sample-dataset'

let asked: unknown[]
/** A core that answers, or refuses, to describe its dataset. */
const coreThat = (describes: () => Promise<unknown>) =>
  ({
    calls: {
      'dataset:describe': (input: unknown) => {
        asked.push(['dataset:describe', input])
        return describes()
      },
      'view:query': ({ dataset, view }: { dataset: unknown; view: unknown }) => {
        asked.push(['view:query', { dataset, view }])
        return Promise.resolve({})
      },
    },
    preparePictures: () => {
      asked.push('pictures')
      return Promise.reject(new Error('no rasteriser'))
    },
  }) as unknown as DatasetService

beforeEach(() => {
  asked = []
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('a host whose window is still loading', () => {
  it('asks what the window is going to ask, and readies pictures once the window stands', async () => {
    openAhead(coreThat(() => Promise.resolve(sampleDescription)))
    await vi.advanceTimersByTimeAsync(0)
    const questions = [
      ['dataset:describe', { dataset: null }],
      ['view:query', { dataset: null, view: openingView(sampleDescription) }],
    ]
    expect(asked).toEqual(questions)
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toEqual([...questions, 'pictures'])
  })

  it('leaves what goes wrong to the window, which asks again and tells it', async () => {
    openAhead(coreThat(() => Promise.reject(new Error('damaged'))))
    await vi.advanceTimersByTimeAsync(60_000)
    expect(asked).toEqual([['dataset:describe', { dataset: null }]])
  })
})
