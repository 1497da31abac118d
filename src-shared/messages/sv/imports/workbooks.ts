/** Excelfiler. */
export const workbooks = {}
