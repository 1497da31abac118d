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

/** What exports use, and whether a logo is kept that is not used: an earlier version, or somebody by hand, let it in. */
export interface KeptHouseStyle {
  readonly style: HouseStyle
  readonly logoLeftOut: boolean
}

function parse(text: string): KeptHouseStyle {
  const { accent, logo } = fileSchema.parse(JSON.parse(text))
  const style = {
    accent,
    logo: logo && { ...logo, bytes: new Uint8Array(Buffer.from(logo.bytes, 'base64')) },
  }
  const logoLeftOut = style.logo !== null && !isUsable(style.logo)
  return { style: logoLeftOut ? { ...style, logo: null } : style, logoLeftOut }
}

function isUsable(logo: NonNullable<HouseStyle['logo']>): boolean {
  try {
    checkLogo(logo)
    return true
  } catch {
    return false
  }
}

function format({ style }: KeptHouseStyle): string {
  const { logo } = style
  const stored = logo && { ...logo, bytes: Buffer.from(logo.bytes).toString('base64') }
  return `${JSON.stringify({ ...style, logo: stored })}\n`
}

const file = new LibraryFile<KeptHouseStyle>({
  path: 'house-style.json',
  holds: ({ holds }) => holds.houseStyle,
  empty: { style: NO_HOUSE_STYLE, logoLeftOut: false },
  parse,
  format,
})

const onlyStyle = (kept: Kept<KeptHouseStyle>): Kept<HouseStyle> => ({ ...kept, content: kept.content.style })

/** Logo and colour, and what to tell about their file. Throws `ProblemError` when it cannot be read now. */
export const readHouseStyle = async (library: string): Promise<Kept<HouseStyle>> =>
  onlyStyle(await file.read(library))

/** For files that are made: none when the file is damaged. Changes nothing. Throws as `readHouseStyle`. */
export const peekAtHouseStyle = async (library: string): Promise<KeptHouseStyle> =>
  (await file.peek(library)).content

/** Changes what is named and answers all. Throws `ProblemError`, also for a logo that could do more than be drawn. */
export async function changeHouseStyle(
  library: string,
  changed: { readonly [K in keyof HouseStyle]?: HouseStyle[K] | undefined },
): Promise<Kept<HouseStyle>> {
  if (changed.logo) checkLogo(changed.logo)
  return onlyStyle(
    await file.change(library, ({ style: before }) => ({
      style: {
        accent: changed.accent === undefined ? before.accent : changed.accent,
        logo: changed.logo === undefined ? before.logo : changed.logo,
      },
      logoLeftOut: false,
    })),
  )
}
