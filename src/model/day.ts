/** A day in milliseconds. */
export const dayMs = 864e5;
