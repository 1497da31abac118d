/** Att öppna, ta in och spara filer i biblioteket. */
export const files = {}
