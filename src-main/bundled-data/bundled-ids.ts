import { FILE_EXTENSION } from '#shared/contract/file-extensions'

/** Ids of the datasets that come with the program; the first one is shown at the first start. */
export const BUNDLED_IDS = ['ostergotland-sodermanland', 'sverige', 'norrbotten'] as const
export type BundledId = (typeof BUNDLED_IDS)[number]

/** Name of a bundled dataset's file in `out/resources`. */
export const bundledFileName = (id: BundledId): string => `${id}.${FILE_EXTENSION}`
