/** Kinds of files that people call Excel files, told by their first bytes and not by their names. */
export type WorkbookKind =
  'zip' | 'xls' | 'password-protected' | 'html' | 'xml-spreadsheet' | 'mhtml' | 'unknown'

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const ZIP = [0x50, 0x4b]

const startsWith = (bytes: Uint8Array, start: readonly number[]): boolean =>
  start.every((byte, i) => bytes[i] === byte)

/** Names of streams in an OLE file are UTF-16. */
function holdsStream(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'))
}

export function recogniseWorkbook(bytes: Uint8Array): WorkbookKind {
  if (startsWith(bytes, OLE)) return holdsStream(bytes, 'EncryptedPackage') ? 'password-protected' : 'xls'
  if (startsWith(bytes, ZIP)) return 'zip'
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || bytes[1] === 0
  const start = new TextDecoder(wide ? 'utf-16le' : 'windows-1252')
    .decode(bytes.subarray(0, 4096))
    .replace(/^[\uFEFF\s]+|^ï»¿\s*/, '')
    .toLowerCase()
  if (start.includes('urn:schemas-microsoft-com:office:spreadsheet') && start.startsWith('<?xml'))
    return 'xml-spreadsheet'
  if (start.startsWith('mime-version:')) return 'mhtml'
  if (start.startsWith('<') && /<(!doctype html|html|table|head|body|meta|div|style)\b/.test(start))
    return 'html'
  // Excel 2–4 and 5 without OLE.
  return bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) ? 'xls' : 'unknown'
}
