import type { Messages } from '../messages'

export const stamps: Messages['stamps'] = {
  restored: (file, title, edition) => `The view in ${file} is shown, with edition ${edition} of ${title}.`,
  switched: (file, title, edition) =>
    `The view in ${file} is shown. For that, the program has changed to edition ${edition} of ${title}.`,
  switchBack: (edition) => `Back to edition ${edition}`,
  edition: (edition, digest) => `edition ${edition} (checksum ${digest} …)`,
  other: (file, wanted, title, shown) => ({
    message: `${file} was made with ${wanted} of ${title}, which is not in your library. The same view is shown with ${shown} instead. The figures may differ from those in the file.`,
    nextStep: `Ask whoever made ${file} for the dataset in that edition (a .regiondata file). Take it in, then open ${file} again.`,
  }),
  otherWithoutView: (file, wanted, title, shown) => ({
    message: `${file} was made with ${wanted} of ${title}, which is not in your library. There is ${shown}, but it has no figures for the view. The window shows the same as before.`,
    nextStep: `Ask whoever made ${file} for the dataset in that edition (a .regiondata file). Take it in, then open ${file} again.`,
  }),
  missing: (file, dataset, wanted) => ({
    message: `${file} was made with the dataset ${dataset}, ${wanted}. It is not in your library, so the view cannot be shown. The window shows the same as before.`,
    nextStep: `Ask whoever made ${file} for the dataset (a .regiondata file). Take it in, then open ${file} again.`,
  }),
  tooMuch: (file) =>
    `What ${file} shows is too large to go along in the file. The file is whole, but does not open its view or report again. Save the report too.`,
}
