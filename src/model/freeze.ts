/** Makes plain data unchangeable to its last leaf: what the page is shown, it cannot alter. */
export function freeze<T extends object>(data: T): T {
  for (const value of Object.values(data)) if (typeof value === 'object' && value) freeze(value as object);
  return Object.freeze(data);
}
