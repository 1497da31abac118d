import { measureText } from '#shared/charts/frame/text-width'

/** Letters of the line of sources, and the badge of example data before them, in pixels. */
const LETTERS = 14
const BADGE = 210
/** Lines past which sources leave a picture in a low window too little room. */
const MOST_LINES = 3

/** Whether sources and words on quality, one after the other, take more lines than may stand below a picture. */
export const isLongSource = (text: string, hasBadge: boolean, width: number): boolean =>
  width > 0 && measureText(text, LETTERS) + (hasBadge ? BADGE : 0) > width * MOST_LINES
