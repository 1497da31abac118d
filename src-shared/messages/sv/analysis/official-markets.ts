/** Words of SCB's own local labour markets. `division` is "LA 2022". */
export const officialMarkets = {
  preset: (area: string) => `LA 2022 ${area}`,
  presetPart: (area: string, count: string, all: string) => `LA 2022 ${area} (${count} av ${all})`,
  presets: 'SCB:s lokala arbetsmarknader 2022',
}
