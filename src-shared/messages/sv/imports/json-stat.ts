/** JSON-stat-filer. */
export const jsonStat = {}
