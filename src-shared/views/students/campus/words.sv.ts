export const sv = {
  name: 'Studenter per campus',
  inMenu: 'Campus',
  fileName: 'studenter-campus',
  title: () => 'Var studenterna läser',
  sentence: 'Studenter per campus {year}, {sex}',
  shows: 'Visar studenter per campus och år.',
  findings: {
    largest: (campus: string, persons: string, year: string) =>
      `Flest studenter finns vid ${campus}: ${persons} år ${year}.`,
    total: (name: string, persons: string, year: string) => `${name}: ${persons} studenter år ${year}.`,
  },
  notes: {
    absent: (campuses: string) => `Uppgift saknas för något år: ${campuses}. De åren står inte i diagrammet.`,
    parts: (years: string, total: string) => `Delarna summerar inte till ${total} (${years}).`,
  },
}
