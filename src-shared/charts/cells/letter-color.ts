import { isDark } from '../frame/contrast'

/** Dark letters on light cells and the other way round. */
export const letterColor = (ground: string): string => (isDark(ground) ? '#ffffff' : '#1b2430')
