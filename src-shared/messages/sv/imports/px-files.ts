/** PC-Axis-filer som inte går att läsa, och det som rättades på vägen. */
export const pxFiles = {}
