const beginning = 'could not be removed: ';

/** What the error with the code `leftover` says; the interface reads the names back out of it. */
export const leftoverMessage = (names: readonly string[]): string => beginning + names.join(', ');

/** The names in such a message; none in another one. */
export const leftoversIn = (message: string): string[] => message.split(beginning)[1]?.split(', ') ?? [];
