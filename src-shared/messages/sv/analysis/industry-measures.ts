export const industryMeasures = {}
