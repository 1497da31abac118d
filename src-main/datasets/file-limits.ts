/**
 * Largest dataset file that is taken in, in bytes; refused before it is read, by the core as by each host. A national dataset of twenty
 * years is about 70 MB. A file is held in memory, and while it is checked twice.
 */
export const MAX_FILE_BYTES = 512 * 2 ** 20

/** Whole megabytes, for people. */
export const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20)
