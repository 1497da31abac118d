/** Vad en tabell känns igen som och vad som inte kunde användas. */
export const recognition = {}
