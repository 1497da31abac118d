/** Egen PowerPoint-mall: vad som kan vara fel med den, och vad läsaren får veta. */
const saveAgain =
  'Öppna filen i PowerPoint, spara den som presentation (.pptx) eller mall (.potx) och välj den på nytt.'

export const deckTemplates = {
  problems: {
    tooLarge: (megabytes: number) => ({
      message: `PowerPoint-filen är för stor: högst ${String(megabytes)} MB.`,
      nextStep:
        'Ta bort exempelbilder och filmer ur filen, komprimera bilderna i PowerPoint och välj den på nytt.',
    }),
    oldOrLocked: {
      message: 'Filen är en äldre PowerPoint-fil (.ppt) eller skyddad med lösenord.',
      nextStep:
        'Öppna den i PowerPoint, ta bort lösenordet, spara den som .pptx eller .potx och välj den på nytt.',
    },
    bomb: {
      message: 'Filen sväller till mycket mer än en presentation när den packas upp, och läses därför inte.',
      nextStep: saveAgain,
    },
    broken: {
      message: 'Filen går inte att läsa som PowerPoint-fil: den är skadad eller innehåller otillåten XML.',
      nextStep: saveAgain,
    },
    macros: {
      message: 'Filen innehåller makron eller styrelement (.pptm, .potm), och läses därför inte.',
      nextStep: 'Spara den i PowerPoint som .pptx eller .potx, utan makron, och välj den på nytt.',
    },
    noPresentation: {
      message: 'Filen är ingen presentation eller mall från PowerPoint.',
      nextStep: 'Välj en fil som slutar på .pptx eller .potx.',
    },
    noLayout: {
      message: 'Filen har ingen bildbakgrund med layout att lägga bilderna i.',
      nextStep: 'Välj kommunens hela mall, eller skapa en layout i PowerPoint under Visa och Bildbakgrund.',
    },
  },
  settings: {
    title: 'PowerPoint-mall',
    intro:
      'Bildspel får mallens layouter, typsnitt och färger. Exempelbilderna i mallen tas bort. Logotypen och färgen ovan används då inte i bildspel.',
    choose: 'Välj mall …',
    change: 'Byt mall …',
    remove: 'Ta bort mallen',
    none: 'Ingen mall är vald.',
    hint: (megabytes: number) => `PPTX eller POTX utan makron, högst ${String(megabytes)} MB.`,
    chosen: (name: string) => `Vald mall: ${name}`,
    uses: (layout: string) => `Diagram läggs i layouten ”${layout}”.`,
  },
  export: {
    look: 'Utseende',
    looks: {
      template: (name: string): string => `Den egna mallen (${name})`,
      program: 'Programmets eget',
    },
    logo: 'Logotypen är mallens.',
    none: 'En egen PowerPoint-mall väljs i inställningarna.',
  },
  /** Av en färdig fil. */
  weakColors: (numbers: string, count: number) =>
    count === 1
      ? `Mallens färg ${numbers} syns för dåligt mot bakgrunden eller liknar en annan. Diagrammen använder programmets egna färger där mallens inte räcker.`
      : `Mallens färger ${numbers} syns för dåligt mot bakgrunden eller liknar andra. Diagrammen använder programmets egna färger där mallens inte räcker.`,
  commandLine: 'PowerPoint-mall (.pptx eller .potx) för bildspel; none: ingen (annars den i biblioteket)',
  onlySlides: '--template gäller bara filer som slutar på .pptx.',
  sheet: 'Ljus platta',
}
