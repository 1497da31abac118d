import { z } from 'zod'
import { COMPARISON_LAYOUTS } from '../comparison/comparison'
import { LANGUAGES } from '../messages/language'

/** Parts that several calls have in common. */
export const language = z.enum(LANGUAGES)
export const shortText = z.string().max(200)
/** As long as a name may be on Windows, macOS and Linux. */
export const fileName = z.string().max(260)
/** `contentDigest` of what a change began from. */
export const contentDigestText = z.string().max(20)
/** Filters travel as text and are checked against the dataset by `parseFilters`. */
export const filterTexts = z.record(z.string().max(40), z.string().max(20_000))
/** `null` asks for the current edition of the current dataset. */
export const datasetKey = z.string().max(200).nullable()
/** Panels beside each other: `region:0580,0581`; see `parseComparison`. */
export const compareText = z.string().max(20_000)
/** How they are drawn; absent: as one picture where they can be. */
export const comparisonLayout = z.enum(COMPARISON_LAYOUTS)
/** Over whichever kind of buffer the transport delivers. */
export const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)
