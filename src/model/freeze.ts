/** Freezes plain data deeply, so that the page cannot change what it is given. */
export function freeze<T extends object>(data: T): T {
  for (const value of Object.values(data)) if (typeof value === 'object' && value) freeze(value as object);
  return Object.freeze(data);
}
