/** Distance from the middle of figures and capitals to the baseline, in parts of the font size. */
const MIDDLE_TO_BASELINE = 0.33

/**
 * `dominant-baseline` means something else in each renderer (resvg leaves it out, librsvg and Chromium
 * measure differently). Writes the shift into `y` instead, so that all agree.
 */
export function settleBaselines(svg: string): string {
  return svg.replace(/<text ([^>]*)>/g, (whole, attributes: string) => {
    if (!attributes.includes('dominant-baseline="central"')) return whole
    const size = Number(/font-size:([\d.]+)px/.exec(attributes)?.[1] ?? 12)
    const y = Number(/ y="(-?[\d.e-]+)"/.exec(` ${attributes}`)?.[1] ?? 0)
    const rest = ` ${attributes}`.replace(/ dominant-baseline="central"/, '').replace(/ y="[^"]*"/, '')
    return `<text${rest} y="${String(Number((y + size * MIDDLE_TO_BASELINE).toFixed(2)))}">`
  })
}
