import type { Messages } from '../messages'

/** Saved views, links to views and the file with one's own things. */
export const savedViews: Messages['savedViews'] = {
  stored: {
    names: { view: 'The view', report: 'The report', own: 'The file with your own views' },
    damaged: (what) => `${what} cannot be read: its content is damaged or was changed by hand.`,
    damagedNext: 'Ask whoever made it for a new one, or choose the view anew in Regionkikaren.',
    newer: (what, version, known) =>
      `${what} was saved in version ${version}, but this program reads up to version ${known}.`,
    newerNext: 'Update Regionkikaren and try again. What was saved is untouched.',
  },
}
