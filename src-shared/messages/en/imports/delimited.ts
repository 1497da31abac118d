import type { Messages } from '../../messages'

export const delimited: Messages['imports']['delimited'] = {}
