import type { sv } from './words.sv'

export const en: typeof sv = {
  name: 'Commuters by education',
  inMenu: 'By education',
  fileName: 'commuters-by-education',
  title: (place) => `Which education have those who commute to and from ${place}?`,
  sentence: 'Commuters by education to and from {region} {year}, {sex}, {unit}',
  shows: 'Shows in- and out-commuters with each education, or their share of those who work and live there.',
  group: 'Education',
  among: (name) => `in the group ${name}`,
  empty: {
    none: 'The dataset has no table of in- and out-commuters by education.',
    next: "Download Statistics Sweden's regional matching indicators (AM9906: TAB6369, RegionInd19U2N1), which have commuters over the borders of counties and FA regions by education and sex, with all contents, and drop the file here. For municipalities the table is ordered from Statistics Sweden.",
  },
}
