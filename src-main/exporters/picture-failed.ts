import type { Problem } from '#shared/contract/problem'
import { inBothLanguages } from '#shared/messages/in-both-languages'

/** What is said of a picture that a fault of the program kept from being drawn. */
export const pictureFailed: Problem = {
  code: 'internal',
  message: inBothLanguages(({ charts }) => charts.pictureFailed),
  nextStep: inBothLanguages(({ charts }) => charts.pictureFailedNext),
}
