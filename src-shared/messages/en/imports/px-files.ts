import type { Messages } from '../../messages'

export const pxFiles: Messages['imports']['pxFiles'] = {}
