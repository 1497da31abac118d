import { isMainThread } from 'node:worker_threads'

/** Ends the program that it is loaded into once all its threads together hold more than the limit. */
const MOST_BYTES = Number(process.env['REGIONKIKAREN_MOST_BYTES'])

if (isMainThread && MOST_BYTES > 0)
  setInterval(() => {
    if (process.memoryUsage.rss() <= MOST_BYTES) return
    process.stderr.write('holds more memory than it may\n')
    process.kill(process.pid, 'SIGKILL')
  }, 20).unref()
