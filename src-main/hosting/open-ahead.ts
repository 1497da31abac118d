import { openingView } from '#shared/views/available-views'
import type { DatasetService } from '#main/datasets/dataset-service'

/** Milliseconds after the first answer: the window stands by then, and nobody has asked for a file yet. */
const WINDOW_STANDS = 3_000

/**
 * Does what a window is going to ask for while its page is still loading: opens the dataset that is shown, and computes
 * the answer that it opens with. Once the window stands, what the first exported picture would wait for is loaded, too.
 * Nothing of it is an answer to anybody: what goes wrong here goes wrong again when the window asks, and is told then.
 */
export function openAhead({
  calls,
  preparePictures,
}: Pick<DatasetService, 'calls' | 'preparePictures'>): void {
  const openDataset = async (): Promise<void> => {
    const description = await calls['dataset:describe']({ dataset: null })
    const view = openingView(description)
    await calls['view:query']({ queryId: 'ahead', dataset: null, view, filters: {} })
  }
  const prepare = (): void => void preparePictures().catch(() => undefined)
  openDataset().then(
    () => void setTimeout(prepare, WINDOW_STANDS).unref(),
    () => undefined,
  )
}
