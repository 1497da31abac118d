export const sv = {
  name: 'Studenter per campus',
  inMenu: 'Campus',
  fileName: 'studenter-campus',
  title: () => 'Var studenterna läser',
  sentence: 'Studenter per campus {year}, {sex}, {region} i fokus',
  shows: 'Visar studenter per campus och år.',
  findings: {
    has: (campus: string, persons: string, year: string) => `${campus} hade ${persons} studenter ${year}.`,
    none: (place: string) => `${place} har inget campus i datamängden.`,
    largest: (campus: string, persons: string, year: string) =>
      `Flest av alla campus hade ${campus}: ${persons} studenter ${year}.`,
    largestKnown: (campus: string, persons: string, year: string) =>
      `Flest av de campus som har uppgift hade ${campus}: ${persons} studenter ${year}.`,
    total: (name: string, persons: string, year: string) => `${name}: ${persons} studenter (${year}).`,
  },
  notes: {
    absent: (campuses: string, year: string) => `För ${year} saknas uppgift om ${campuses}.`,
    parts: (years: string, total: string) => `Delarna summerar inte till ${total} (${years}).`,
  },
}
