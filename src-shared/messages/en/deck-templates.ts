import type { Messages } from '../messages'

const saveAgain =
  'Open the file in PowerPoint, save it as a presentation (.pptx) or template (.potx) and choose it again.'

export const deckTemplates: Messages['deckTemplates'] = {
  problems: {
    tooLarge: (megabytes) => ({
      message: `The PowerPoint file is too large: at most ${String(megabytes)} MB.`,
      nextStep:
        'Remove example pictures and films from it, compress its pictures in PowerPoint and choose it again.',
    }),
    oldOrLocked: {
      message: 'The file is an older PowerPoint file (.ppt) or protected by a password.',
      nextStep: 'Open it in PowerPoint, remove the password, save it as .pptx or .potx and choose it again.',
    },
    bomb: {
      message:
        'The file swells to much more than a presentation when it is unpacked, and is therefore not read.',
      nextStep: saveAgain,
    },
    broken: {
      message:
        'The file cannot be read as a PowerPoint file: it is damaged or holds XML that is not allowed.',
      nextStep: saveAgain,
    },
    macros: {
      message: 'The file holds macros or controls (.pptm, .potm), and is therefore not read.',
      nextStep: 'Save it in PowerPoint as .pptx or .potx, without macros, and choose it again.',
    },
    noPresentation: {
      message: 'The file is no presentation or template of PowerPoint.',
      nextStep: 'Choose a file that ends with .pptx or .potx.',
    },
    noLayout: {
      message: 'The file has no slide master with a layout to put slides in.',
      nextStep: 'Choose the whole template, or make a layout in PowerPoint under View and Slide Master.',
    },
  },
  settings: {
    title: 'PowerPoint template',
    intro:
      'Slides get the layouts, fonts and colours of the template. Its example slides are removed. The logo and colour above are then not used in slides.',
    choose: 'Choose template …',
    change: 'Change template …',
    remove: 'Remove the template',
    none: 'No template is chosen.',
    hint: (megabytes) => `PPTX or POTX without macros, at most ${String(megabytes)} MB.`,
    chosen: (name) => `Chosen template: ${name}`,
    uses: (layout) => `Charts are put in the layout “${layout}”.`,
  },
  export: {
    look: 'Look',
    looks: {
      template: (name) => `Your own template (${name})`,
      program: 'The program’s own',
    },
    logo: 'The logo is the template’s.',
    none: 'A PowerPoint template of your own is chosen in the settings.',
  },
  weakColors: (numbers, count) =>
    count === 1
      ? `Colour ${numbers} of the template is hard to see on its background or resembles another. Charts use the program’s own colours where the template’s do not suffice.`
      : `Colours ${numbers} of the template are hard to see on its background or resemble others. Charts use the program’s own colours where the template’s do not suffice.`,
  commandLine: 'PowerPoint template (.pptx or .potx) for slides; none: none (else the one in the library)',
  onlySlides: '--template only counts for files that end with .pptx.',
  sheet: 'Light sheet',
}
