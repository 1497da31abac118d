import { z } from 'zod'
import { houseStyleSchema, NO_HOUSE_STYLE, type HouseStyle } from '#shared/contract/house-style'
import { checkLogo } from './check-logo'
import { LibraryFile, type Kept } from './library-file'

const { accent, logo } = houseStyleSchema.shape
/** The logo stands in the file as base64. */
const fileSchema = z.object({
  accent,
  logo: logo.unwrap().extend({ bytes: z.base64() }).nullable(),
})

function parse(text: string): HouseStyle {
  const { accent, logo } = fileSchema.parse(JSON.parse(text))
  const style = {
    accent,
    logo: logo && { ...logo, bytes: new Uint8Array(Buffer.from(logo.bytes, 'base64')) },
  }
  // Somebody may have written the file by hand.
  if (style.logo) checkLogo(style.logo)
  return style
}

function format(style: HouseStyle): string {
  const { logo } = style
  const stored = logo && { ...logo, bytes: Buffer.from(logo.bytes).toString('base64') }
  return `${JSON.stringify({ ...style, logo: stored })}\n`
}

const file = new LibraryFile<HouseStyle>({
  path: 'house-style.json',
  holds: ({ holds }) => holds.houseStyle,
  empty: NO_HOUSE_STYLE,
  parse,
  format,
})

/** Logo and colour, and what to tell about their file. Throws `ProblemError` when it cannot be read now. */
export const readHouseStyle = (library: string): Promise<Kept<HouseStyle>> => file.read(library)

/** For files that are made: none when the file is damaged. Changes nothing. Throws as `readHouseStyle`. */
export const peekAtHouseStyle = async (library: string): Promise<HouseStyle> =>
  (await file.peek(library)).content

/** Changes what is named and answers all. Throws `ProblemError`, also for a logo that could do more than be drawn. */
export async function changeHouseStyle(
  library: string,
  changed: { readonly [K in keyof HouseStyle]?: HouseStyle[K] | undefined },
): Promise<Kept<HouseStyle>> {
  if (changed.logo) checkLogo(changed.logo)
  return file.change(library, (before) => ({
    accent: changed.accent === undefined ? before.accent : changed.accent,
    logo: changed.logo === undefined ? before.logo : changed.logo,
  }))
}
