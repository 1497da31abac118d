import { expect, it } from 'vitest'
import type { EditionEntry } from '#shared/contract/calls'
import type { DatasetDescription } from '#shared/dataset/description'
import type { Region } from '#shared/dataset/dimensions'
import { formatYearSpans } from '#shared/messages/year-spans'
import { findElsewhere } from '../../../src-renderer/state/places-elsewhere'
import { sampleDescription } from '../views/sample-dataset'

const place = (code: string, name: string): Region => ({
  id: Number(code),
  code,
  name: { sv: name, en: name },
  kind: 'municipality',
  parent: null,
  seat: null,
})
const offered = (dataset: string, regions: readonly Region[]) => ({
  entry: { dataset, digest: dataset } as EditionEntry,
  description: { ...sampleDescription, regions } as DatasetDescription,
})

it('offers each place that is not shown once, from the first dataset that has it', () => {
  const found = findElsewhere(sampleDescription, [
    offered('sverige', [place('0581', 'Norrköping'), place('2480', 'Umeå')]),
    offered('norrbotten', [place('2480', 'Umeå'), place('2580', 'Luleå')]),
  ])
  expect(found.map(({ code, entry }) => `${code} ${entry.dataset}`)).toEqual([
    '2480 sverige',
    '2580 norrbotten',
  ])
})

it('takes a place of another country with the same code for another place', () => {
  const found = findElsewhere(sampleDescription, [offered('norge', [place('0581', 'Et annet sted')])])
  expect(found).toHaveLength(1)
})

it('waits for datasets that have not been read', () => {
  const unread = { entry: { dataset: 'sverige' } as EditionEntry, description: null }
  expect(findElsewhere(sampleDescription, [unread])).toEqual([])
})

it('writes years as spans, with the gaps between them', () => {
  expect(formatYearSpans([2004, 2005, 2006, 2024])).toBe('2004–2006, 2024')
  expect(formatYearSpans([2021])).toBe('2021')
  expect(formatYearSpans([])).toBe('')
})
