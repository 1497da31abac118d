import type { Problem } from '#shared/problem/problem'
import { inBothLanguages } from '#shared/messages/in-both-languages'

/** What is said of a picture that a fault of the program kept from being drawn. */
export const pictureFailed: Problem = {
  code: 'internal',
  message: inBothLanguages(({ charts }) => charts.pictureFailed),
  nextStep: inBothLanguages(({ charts }) => charts.pictureFailedNext),
}

/** What is said of a file that was not ready when its milliseconds were over. */
export const pictureTimedOut = (limit: number): Problem => ({
  code: 'query-timed-out',
  message: inBothLanguages(({ charts }) => charts.pictureTimedOut(Math.round(limit / 1000))),
  nextStep: inBothLanguages(({ charts }) => charts.pictureTooMuchNext),
})

/** What is said of a file that needed more memory than the thread may use. */
export const pictureTookTooMuch: Problem = {
  code: 'query-timed-out',
  message: inBothLanguages(({ charts }) => charts.pictureTookTooMuch),
  nextStep: inBothLanguages(({ charts }) => charts.pictureTooMuchNext),
}
