/** Words on slides that no other export has. */
export const slides = {
  exampleMark: 'EXEMPELDATA – inte statistik',
  moreNotes: 'Fler noter finns i bildens anteckningar.',
  madeWith: (date: string) => `Framtagen ${date} med Regionkikaren`,
  continued: (title: string) => `${title} (forts.)`,
  notShown: 'Den här delen kunde inte visas',
  speaker: { finding: 'Resultat', picture: 'Bilden', notes: 'Noter', sources: 'Källor' },
  /** Names of the deck's layouts, seen in PowerPoint's menu. */
  layouts: { title: 'Titelbild', section: 'Avsnitt', view: 'Diagram', text: 'Text' },
  /** Names of a slide's parts, read by screen readers and seen in the selection pane. */
  parts: {
    title: 'Rubrik',
    subtitle: 'Urval',
    finding: 'Resultat',
    chart: (index: string) => `Diagram ${index}`,
    picture: 'Bild',
    panel: (index: string) => `Delrubrik ${index}`,
    sources: 'Källor och noter',
    example: 'Märkning av exempeldata',
    accent: 'Dekorativ linje',
    logo: 'Logotyp',
    table: 'Tabell',
    legend: 'Teckenförklaring',
    text: 'Text',
  },
}
