export const commutingMeasures = {}
