/** Keeps a name apart from the direction of the text around it (Unicode FSI … PDI): markup has no place in a message. */
export const isolate = (text: string): string => `\u2068${text}\u2069`;
