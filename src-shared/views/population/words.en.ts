import type { sv } from './words.sv'

export const en: typeof sv = {
  acrossBreak: (years) =>
    `Growth is measured across a break of the series (${years}) and also reflects that the figures changed.`,
  componentSeries: (titles) =>
    `The dataset has series on what the change is made of: ${titles}. They are shown under Series.`,
}
