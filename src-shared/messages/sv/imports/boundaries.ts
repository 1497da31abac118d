/** Gränser i GeoJSON och TopoJSON. */
export const boundaries = {}
