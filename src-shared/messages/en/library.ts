import type { Messages } from '../messages'

export const library: Messages['library'] = {
  bundledStays: {
    message: 'The dataset that comes with Regionkikaren cannot be deleted.',
    nextStep: 'Choose another dataset in the list if you do not want to see it.',
  },
  openedStays: {
    message: 'The file is shown without being in the library, so there is nothing to delete.',
    nextStep: 'Start Regionkikaren without --dataset to stop showing it.',
  },
  lastStays: {
    message: 'The last dataset cannot be deleted: there would be nothing left to show.',
    nextStep: 'Take in another dataset first.',
  },
  goneForGood: {
    message: 'The edition is no longer among the deleted ones. They are kept for 30 days.',
    nextStep: 'Take the file in again if you still have it.',
  },
  damaged: (name) =>
    `${name} is damaged: its content does not match the file’s checksum. Delete the edition and take it in again.`,
  unknownTitle: (name) => `Unknown file ${name}`,
  everything: 'the library',
  noSharedFolder: {
    message: 'No shared folder is chosen.',
    nextStep: 'Choose a folder first.',
  },
  notAFolder: (folder) => ({
    message: `The folder ${folder} cannot be read.`,
    nextStep: 'Check the path, that you are connected to the network, and that you may read the folder.',
  }),
  folderSilent: (folder) => ({
    message: `The folder ${folder} does not answer.`,
    nextStep: 'Try again when you are connected to the network. What you have in the library is untouched.',
  }),
  folderUnreachable: (folder) =>
    `The folder ${folder} cannot be reached just now. What you have in the library is untouched.`,
  filesPassedOver: (count) =>
    count === 1
      ? 'One file in the folder could not be read and is not shown.'
      : `${String(count)} files in the folder could not be read and are not shown.`,
}
