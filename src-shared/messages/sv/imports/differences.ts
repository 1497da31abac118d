/** Skillnader mellan två utgåvor. */
export const differences = {}
