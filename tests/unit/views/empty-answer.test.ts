import { expect, it } from 'vitest'
import { buildPicture } from '#shared/views/build-picture'
import { listMarks } from '#shared/views/list-marks'
import { buildNativeChart } from '#shared/views/native-chart'
import { VIEW_IDS } from '#shared/views/registry'
import type { ViewData } from '#shared/view/view-data'
import { sampleViewData } from './sample-dataset'
import { sampleLook } from '../charts/sample-look'

it.each(VIEW_IDS)(
  'an answer that says why it shows nothing shows nothing, though it has rows: %s',
  (view) => {
    const data: ViewData = {
      ...sampleViewData(view),
      empty: {
        message: { sv: 'Det finns inga uppgifter.', en: 'There are no figures.' },
        suggestion: { sv: 'Välj ett annat år.', en: 'Choose another year.' },
      },
    }
    const look = sampleLook()
    const { option, maps } = buildPicture(data, 'chart', look, null)
    expect([option.series, option.grid, maps]).toEqual([undefined, undefined, []])
    expect(JSON.stringify(option.graphic)).toContain('Det finns inga uppgifter.')
    expect(listMarks(data, 'chart', 'sv')).toEqual([])
    expect(buildNativeChart(data, 'sv')).toBeNull()
  },
)
