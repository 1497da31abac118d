export const labourMarkets = {}
