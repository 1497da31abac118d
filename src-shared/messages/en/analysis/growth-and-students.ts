import type { growthAndStudents as original } from '../../sv/analysis/growth-and-students'

export const growthAndStudents: typeof original = {}
