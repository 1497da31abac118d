import { parentPort } from 'node:worker_threads'
import { fail, type Problem } from '#shared/contract/problem'
import { messagesIn } from '#shared/messages/messages'
import { reportInternalError } from '#main/diagnostics'
import { buildMapGeography } from '../geography/map-geography'
import type { PictureAnswerMessage, PictureRequestMessage } from './export-job'
import { renderExport } from './render-export'

const failure: Problem = {
  code: 'internal',
  message: { sv: messagesIn('sv').charts.pictureFailed, en: messagesIn('en').charts.pictureFailed },
  nextStep: { sv: messagesIn('sv').charts.pictureFailedNext, en: messagesIn('en').charts.pictureFailedNext },
}

async function answer(request: PictureRequestMessage): Promise<PictureAnswerMessage> {
  if (request.kind === 'geography') {
    try {
      return { id: request.id, kind: 'geography', result: buildMapGeography(request.input) }
    } catch (error) {
      reportInternalError('pictures', error)
      return { id: request.id, kind: 'geography', result: fail(failure) }
    }
  }
  try {
    return { id: request.id, kind: 'render', result: await renderExport(request.job) }
  } catch (error) {
    reportInternalError('pictures', error)
    return { id: request.id, kind: 'render', result: fail(failure) }
  }
}

const port = parentPort
if (port === null) throw new Error('picture.worker runs as a worker thread')
port.on('message', (request: PictureRequestMessage) => {
  void answer(request).then((message) => {
    const bytes =
      message.kind === 'render' && message.result.ok ? [message.result.value.bytes.buffer as ArrayBuffer] : []
    port.postMessage(message, bytes)
  })
})
