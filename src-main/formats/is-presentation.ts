import { openZip, ZipRefused } from './zip-archive'

/** Whether a file is a package of PowerPoint's, whatever its name. Nothing is unpacked. */
export function isPresentation(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false
  try {
    const { names } = openZip(bytes)
    return names.includes('[Content_Types].xml') && names.some((name) => name.startsWith('ppt/'))
  } catch (error) {
    if (error instanceof ZipRefused) return false
    throw error
  }
}
