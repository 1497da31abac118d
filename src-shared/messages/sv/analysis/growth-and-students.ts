export const growthAndStudents = {}
