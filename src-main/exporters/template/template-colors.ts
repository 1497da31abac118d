import { descendantsOf, elementsOf, findNode, type XmlNode } from '#main/formats/xml-tree'

/** Colours of a theme by their names (`dk1`, `accent3`), as `#1f5fa8`; what has none that is known is absent. */
export type ThemeColors = ReadonlyMap<string, string>

/** What `tx1`, `bg1` … of a master mean in its theme. */
export type ColorMap = Readonly<Record<string, string>>

const USUAL: ColorMap = { bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2' }

/** The colours of a theme part. */
export function readThemeColors(theme: XmlNode): ThemeColors {
  const scheme = findNode(theme, 'a:themeElements', 'a:clrScheme')
  return new Map(
    (scheme ? elementsOf(scheme) : []).flatMap((one) => {
      const color = plainColorOf(elementsOf(one)[0])
      return color === null ? [] : [[one.name.replace('a:', ''), color] as const]
    }),
  )
}

/** A master's map, with that of a layout before it. */
export function readColorMap(master: XmlNode, layout?: XmlNode): ColorMap {
  const own = findNode(layout, 'p:clrMapOvr', 'a:overrideClrMapping')
  return { ...USUAL, ...(own ?? findNode(master, 'p:clrMap'))?.attributes }
}

const hex = (text: string | undefined): string | null =>
  text !== undefined && /^[0-9a-f]{6}$/i.test(text) ? `#${text.toLowerCase()}` : null

/** A colour that names no other. */
function plainColorOf(color: XmlNode | undefined): string | null {
  if (color?.name === 'a:srgbClr') return hex(color.attributes.val)
  if (color?.name === 'a:sysClr') return hex(color.attributes.lastClr)
  return null
}

/** The colour that an element like `a:solidFill` holds; null where it is not known or shines through. */
export function resolveColor(
  holder: XmlNode | undefined,
  theme: ThemeColors,
  map: ColorMap,
  placeholder: string | null = null,
): string | null {
  const color = holder && elementsOf(holder)[0]
  if (color === undefined) return null
  const name = color.attributes.val ?? ''
  const base =
    color.name === 'a:schemeClr'
      ? name === 'phClr'
        ? placeholder
        : (theme.get(map[name] ?? name) ?? null)
      : plainColorOf(color)
  return base === null ? null : changed(base, color)
}

const part = (one: XmlNode): number => Number(one.attributes.val ?? '100000') / 100_000

/** Lighter and darker as the file says, as near as a contrast needs it. */
function changed(base: string, color: XmlNode): string | null {
  let channels = [1, 3, 5].map((at) => Number.parseInt(base.slice(at, at + 2), 16) / 255)
  let offset = 0
  for (const one of elementsOf(color)) {
    const by = part(one)
    switch (one.name) {
      case 'a:lumMod':
      case 'a:shade':
        channels = channels.map((value) => value * by)
        break
      case 'a:lumOff':
        offset += by
        break
      case 'a:tint':
        channels = channels.map((value) => 1 - (1 - value) * by)
        break
      case 'a:satMod':
      case 'a:hueMod':
        break
      default:
        // Half transparent, turned or mixed: nothing is known of what is seen.
        if (one.name !== 'a:alpha' || by < 1) return null
    }
  }
  const shown = channels.map((value) => Math.round(Math.min(1, Math.max(0, value + offset)) * 255))
  return `#${shown.map((value) => value.toString(16).padStart(2, '0')).join('')}`
}

/** The one colour of a ground (`p:bg`); null: a picture, a gradient, or not known. */
export function groundColor(
  background: XmlNode | undefined,
  theme: XmlNode,
  colors: ThemeColors,
  map: ColorMap,
): string | null {
  if (background === undefined) return colors.get(map.bg1 ?? 'lt1') ?? '#ffffff'
  const own = findNode(background, 'p:bgPr')
  if (own) return resolveColor(findNode(own, 'a:solidFill'), colors, map)
  const reference = findNode(background, 'p:bgRef')
  if (!reference) return null
  const fills = descendantsOf(theme, 'a:bgFillStyleLst').flatMap(elementsOf)
  const fill = fills[Number(reference.attributes.idx ?? '1001') - 1001]
  if (fill?.name !== 'a:solidFill') return null
  return resolveColor(fill, colors, map, resolveColor(reference, colors, map))
}
