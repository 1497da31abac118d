/**
 * Largest file that is taken in, in bytes; refused before it is read, by the core as by each host.
 * A national dataset of twenty years is about 80 MB. A file is held in memory, twice while it is checked.
 */
export const MAX_FILE_BYTES = 500_000_000

/** Whole megabytes of 1 000 000 bytes, as file managers show them. */
export const megabytes = (bytes: number): number => Math.round(bytes / 1e6)
