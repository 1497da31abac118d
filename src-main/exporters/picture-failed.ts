import type { Problem } from '#shared/problem/problem'
import { problemInWords } from '#shared/messages/problem-in-words'

/** What is said of a picture that a fault of the program kept from being drawn. */
export const pictureFailed = problemInWords('internal', ({ charts }) => ({
  message: charts.pictureFailed,
  nextStep: charts.pictureFailedNext,
}))

/** What is said of a file that was not ready when its milliseconds were over. */
export const pictureTimedOut = (limit: number): Problem =>
  problemInWords('query-timed-out', ({ charts }) => ({
    message: charts.pictureTimedOut(Math.round(limit / 1000)),
    nextStep: charts.pictureTooMuchNext,
  }))

/** What is said of a file that needed more memory than the thread may use. */
export const pictureTookTooMuch = problemInWords('query-timed-out', ({ charts }) => ({
  message: charts.pictureTookTooMuch,
  nextStep: charts.pictureTooMuchNext,
}))
