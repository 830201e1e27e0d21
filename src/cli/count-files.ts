/** `1 file`, `2 files`. */
export const countFiles = (files: number): string => `${files} file${files === 1 ? '' : 's'}`;
