import type { PageSession } from './page-session'

/** In inches, as Chromium wants them; others are refused. */
const SHEETS: Partial<Record<string, readonly [width: number, height: number]>> = {
  A4: [8.27, 11.7],
  A3: [11.7, 16.54],
}

/** `webContents.printToPDF`, as far as sheet, direction and the page's own rules go. Electron prints no ground unasked either. */
export async function printToPDF(page: PageSession, options: Electron.PrintToPDFOptions): Promise<Buffer> {
  const { pageSize = 'A4', landscape = false, printBackground = false, preferCSSPageSize = false } = options
  const sheet = typeof pageSize === 'string' ? SHEETS[pageSize] : undefined
  if (sheet === undefined)
    throw new Error('the stand-in of Electron prints on A4 and A3: add it in print-to-pdf.ts')
  const [paperWidth, paperHeight] = sheet
  const { data } = await page.send('Page.printToPDF', {
    landscape,
    printBackground,
    preferCSSPageSize,
    paperWidth,
    paperHeight,
  })
  return Buffer.from(data, 'base64')
}
