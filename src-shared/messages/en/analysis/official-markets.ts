import type { officialMarkets as swedish } from '../../sv/analysis/official-markets'

export const officialMarkets: typeof swedish = {
  preset: (area) => `LA 2022 ${area}`,
  presetPart: (area, count, all) => `LA 2022 ${area} (${count} of ${all})`,
  presets: 'Statistics Sweden’s local labour markets 2022',
}
