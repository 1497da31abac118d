/**
 * The computer whose shared folder a path names (`\\server\share\…`, also as `\\?\UNC\server\…`), null for a path on this
 * computer and for a folder that has a drive's letter. Windows signs in at that computer when the file is opened.
 */
export function serverOfPath(path: string): string | null {
  if (!/^[\\/]{2}/.test(path)) return null
  const parts = path.slice(2).split(/[\\/]+/)
  const isDevice = parts[0] === '?' || parts[0] === '.'
  if (isDevice && /^[A-Za-z]:$/.test(parts[1] ?? '')) return null
  const named = isDevice ? (parts[1]?.toUpperCase() === 'UNC' ? parts[2] : parts[1]) : parts[0]
  return named || null
}
