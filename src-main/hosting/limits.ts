/**
 * Largest dataset file that is taken in, in bytes. A national dataset of twenty years is about 70 MB; the
 * engine holds a file in memory, and WebAssembly can address 4 GB in all.
 */
export const MAX_FILE_BYTES = 512 * 2 ** 20
