/** Guiden i fönstret som visar vad en fil blir. */
export const intake = {}
