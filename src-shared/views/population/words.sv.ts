export const sv = {
  acrossBreak: (years: string) =>
    `Tillväxten är mätt över ett tidsseriebrott (${years}) och speglar också att uppgifterna har ändrats.`,
  componentSeries: (titles: string) =>
    `Datamängden har serier om vad förändringen består av: ${titles}. De visas under Serier.`,
}
