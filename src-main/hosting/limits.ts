/** One limit for all: what the core refuses, no host sends on. */
export { MAX_FILE_BYTES } from '#main/datasets/file-limits'
