export const comparedRegions = {}
