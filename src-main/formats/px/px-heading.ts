/** How many of the last dimensions stand in HEADING where it is not as the writer would choose. */
export const usualHeadingCount = (dimensions: number, keyed: boolean): number =>
  keyed || dimensions < 2 ? 0 : 1
