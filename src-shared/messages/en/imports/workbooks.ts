import type { Messages } from '../../messages'

export const workbooks: Messages['imports']['workbooks'] = {}
