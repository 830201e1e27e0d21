/** Keeps a name apart from the direction of the text around it (Unicode FSI … PDI): markup has no place in a message. What
 * turns directions inside is left out: it could end what keeps it apart. */
export const isolate = (text: string): string => `\u2068${text.replace(/[\u202a-\u202e\u2066-\u2069]/g, '')}\u2069`;
