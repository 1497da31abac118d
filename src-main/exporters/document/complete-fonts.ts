/** What pdfkit keeps of a font that it embeds; its types know nothing of it. */
interface EmbeddedFont {
  document: FontHolder
  readonly scale: number
  /** Code points by glyph of the subset. */
  readonly unicode: (readonly number[])[]
  /** By glyph of the subset, in thousandths of the font size. */
  readonly widths: (number | undefined)[]
  readonly font: { getGlyph(id: number): { readonly advanceWidth: number } }
  readonly subset: { readonly glyphs: readonly number[]; encode(): Uint8Array }
  embed(): void
}

interface FontHolder {
  ref(data?: object): { data: Record<string, unknown> }
}

/** Says nothing and parts nothing. */
const JOINER = [0x200d]

/**
 * Has the fonts of a document embedded with what the standards ask for and pdfkit leaves out: the length of the font
 * file, and all its glyphs in the list of glyphs (CIDSet), also those that only are a part of another, as `a` of `å`, and
 * a letter for each that is drawn: Arabic letters are drawn as a shape and its dots, of which one glyph is the letter.
 * To be called before the document is ended.
 */
export function completeFonts(pdf: PDFKit.PDFDocument): void {
  const { _fontFamilies: fonts } = pdf as unknown as { _fontFamilies: Readonly<Record<string, EmbeddedFont>> }
  for (const font of new Set(Object.values(fonts))) completeFont(font, pdf as unknown as FontHolder)
}

function completeFont(font: EmbeddedFont, pdf: FontHolder): void {
  const { subset, unicode } = font
  unicode.forEach((codes, at) => {
    if (codes.length === 0) unicode[at] = JOINER
  })
  const encode = subset.encode.bind(subset)
  let file: ReturnType<FontHolder['ref']> | null = null
  // The first thing that a font asks its document for is a place for its file.
  font.document = Object.create(pdf, {
    ref: {
      value: (data?: object) => {
        const made = pdf.ref(data)
        file ??= made
        return made
      },
    },
  }) as FontHolder
  subset.encode = () => {
    // Takes in the parts of glyphs as it goes.
    const bytes = encode()
    subset.glyphs.forEach((id, at) => {
      font.widths[at] ??= font.font.getGlyph(id).advanceWidth * font.scale
    })
    if (file) file.data.Length1 = bytes.length
    return bytes
  }
}
