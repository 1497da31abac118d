import { fail, succeed, type Result } from '#shared/contract/problem'
import type { RenderedPicture } from '#shared/contract/calls'
import { messagesIn } from '#shared/messages/messages'
import { describeView } from '#shared/views/view-words'
import { describeComparison } from '#shared/views/comparison-words'
import { composeComparisonSvg } from './comparison-svg'
import type { ComparisonJob, PictureJob } from './picture-job'
import { renderPng } from './picture-png'
import { composePictureSvg } from './picture-svg'

/** Largest side of a PNG in device pixels; beyond it office programs and the rasteriser give up. */
const MOST_PIXELS = 16_000

/** Draws a picture; the same job gives the same bytes. */
export async function renderPicture(job: PictureJob | ComparisonJob): Promise<Result<RenderedPicture>> {
  const fileName = `${fileStemOf(job)}.${job.format}`
  if (job.format === 'svg') {
    const bytes = new TextEncoder().encode(composeSvg(job, true))
    return succeed({ bytes, mediaType: 'image/svg+xml', fileName })
  }
  if (Math.max(job.width, job.height) * job.scale > MOST_PIXELS) {
    const say = (id: 'pictureTooLarge' | 'pictureTooLargeNext') => ({
      sv: messagesIn('sv').charts[id],
      en: messagesIn('en').charts[id],
    })
    return fail({
      code: 'invalid-input',
      message: say('pictureTooLarge'),
      nextStep: say('pictureTooLargeNext'),
    })
  }
  const bytes = await renderPng(composeSvg(job, false), job.scale)
  return succeed({ bytes, mediaType: 'image/png', fileName })
}

const composeSvg = (job: PictureJob | ComparisonJob, withFonts: boolean): string =>
  'panels' in job ? composeComparisonSvg(job, withFonts) : composePictureSvg(job, withFonts)

const fileStemOf = (job: PictureJob | ComparisonJob): string =>
  'panels' in job
    ? describeComparison(job.along, job.panels, job.language, job.picture).fileStem
    : describeView(job.data, job.language).fileStem
