/** Finds prototypes by name in a window: the page's own, or a frame's; undefined for what its browser does not have. */
export const prototypesOf =
  (realm: Window & typeof globalThis) =>
  (name: string): unknown =>
    (realm as unknown as Record<string, {prototype: unknown} | undefined>)[name]?.prototype;
