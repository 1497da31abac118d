import { parentPort } from 'node:worker_threads'
import type { RenderedFile } from '#shared/contract/export-request'
import { fail, type Result } from '#shared/problem/problem'
import { reportInternalError } from '#main/diagnostics'
import { readMapGeography } from '../geography/map-geography'
import type { PictureAnswerMessage, PictureRequestMessage } from './export-job'
import { renderExport } from './render-export'
import { renderReport } from './render-report'
import { pictureFailed } from './picture-failed'

async function answer(request: PictureRequestMessage): Promise<PictureAnswerMessage> {
  if (request.kind === 'geography') {
    try {
      return { id: request.id, kind: 'geography', result: await readMapGeography(request.input) }
    } catch (error) {
      reportInternalError('pictures', error)
      return { id: request.id, kind: 'geography', result: fail(pictureFailed) }
    }
  }
  const { id, kind } = request
  try {
    return { id, kind, result: await renderFile(request) }
  } catch (error) {
    reportInternalError('pictures', error)
    return { id, kind, result: fail(pictureFailed) }
  }
}

const renderFile = (
  request: Exclude<PictureRequestMessage, { readonly kind: 'geography' }>,
): Promise<Result<RenderedFile>> =>
  request.kind === 'report' ? renderReport(request.job.report, request.job.format) : renderExport(request.job)

const port = parentPort
if (port === null) throw new Error('picture.worker runs as a worker thread')
port.on('message', (request: PictureRequestMessage) => {
  void answer(request).then((message) => {
    const bytes =
      message.kind !== 'geography' && message.result.ok
        ? [message.result.value.bytes.buffer as ArrayBuffer]
        : []
    port.postMessage(message, bytes)
  })
})
