/** CSV och tabbavgränsad text. */
export const delimited = {}
