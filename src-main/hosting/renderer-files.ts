import * as nodePath from 'node:path'

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

export const mediaTypeOf = (file: string): string =>
  MEDIA_TYPES[nodePath.extname(file).toLowerCase()] ?? 'application/octet-stream'

/** The parts of `node:path` that differ between Windows and the rest. */
type PathRules = Pick<typeof nodePath, 'resolve' | 'relative' | 'isAbsolute' | 'sep'>

/**
 * The file that a URL's path names inside `folder`, or null when it names none that may be read.
 * Decoded first, then normalised, then refused: outside the folder, drive letters and alternate streams
 * (`:`), back slashes (a separator on Windows), control characters and hidden files. `/` is `index.html`.
 */
export function resolveRendererFile(
  folder: string,
  urlPath: string,
  path: PathRules = nodePath,
): string | null {
  const decoded = decodePath(urlPath)
  if (decoded === null || !decoded.startsWith('/')) return null
  if (/[\\:\p{Cc}]/u.test(decoded)) return null
  const parts = decoded.slice(1).split('/')
  if (parts.some((part) => part.startsWith('.') || part.endsWith('.'))) return null
  // A folder is no file, whatever stands before the last `/`.
  if (decoded !== '/' && parts.includes('')) return null
  const wanted = decoded === '/' ? 'index.html' : parts.join(path.sep)
  const root = path.resolve(folder)
  const file = path.resolve(root, wanted)
  const inside = path.relative(root, file)
  if (inside === '' || inside.startsWith('..') || path.isAbsolute(inside)) return null
  return file
}

function decodePath(urlPath: string): string | null {
  try {
    return decodeURIComponent(urlPath)
  } catch {
    return null
  }
}
