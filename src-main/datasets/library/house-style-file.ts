import { readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { houseStyleSchema, NO_HOUSE_STYLE, type HouseStyle } from '#shared/contract/house-style'
import { ProblemError } from '#shared/contract/problem'
import { writeFileAtomically } from '#main/files/atomic-write'
import { writingProblem } from '../problems'
import { checkLogo } from './check-logo'
import { withIndexLock } from './index-lock'

const { accent, logo } = houseStyleSchema.shape
/** The logo stands in the file as base64. */
const fileSchema = z.object({
  accent,
  logo: logo.unwrap().extend({ bytes: z.base64() }).nullable(),
})

const stylePath = (library: string): string => join(library, 'house-style.json')

/** What is missing or damaged has its default. Never fails: a logo is not worth a stop. */
export const readHouseStyle = (library: string): HouseStyle => readKeptHouseStyle(library).style

/** The same, and whether a logo is kept that is not used: an earlier version, or somebody by hand, let it in. */
export function readKeptHouseStyle(library: string): {
  readonly style: HouseStyle
  readonly logoLeftOut: boolean
} {
  try {
    const { accent, logo } = fileSchema.parse(JSON.parse(readFileSync(stylePath(library), 'utf8')))
    const style = {
      accent,
      logo: logo && { ...logo, bytes: new Uint8Array(Buffer.from(logo.bytes, 'base64')) },
    }
    const logoLeftOut = style.logo !== null && !isUsable(style.logo)
    return { style: logoLeftOut ? { ...style, logo: null } : style, logoLeftOut }
  } catch {
    return { style: NO_HOUSE_STYLE, logoLeftOut: false }
  }
}

function isUsable(logo: NonNullable<HouseStyle['logo']>): boolean {
  try {
    checkLogo(logo)
    return true
  } catch {
    return false
  }
}

/** Changes what is named and answers all. Throws `ProblemError`, also for a logo that could do more than be drawn. */
export async function changeHouseStyle(
  library: string,
  changed: { readonly [K in keyof HouseStyle]?: HouseStyle[K] | undefined },
): Promise<HouseStyle> {
  if (changed.logo) checkLogo(changed.logo)
  try {
    await mkdir(library, { recursive: true })
    return await withIndexLock(library, async () => {
      const before = readHouseStyle(library)
      const style: HouseStyle = {
        accent: changed.accent === undefined ? before.accent : changed.accent,
        logo: changed.logo === undefined ? before.logo : changed.logo,
      }
      const { logo } = style
      const stored = logo && { ...logo, bytes: Buffer.from(logo.bytes).toString('base64') }
      await writeFileAtomically(stylePath(library), `${JSON.stringify({ ...style, logo: stored })}\n`)
      return style
    })
  } catch (error) {
    throw new ProblemError(writingProblem(error))
  }
}
