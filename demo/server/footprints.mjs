/**
 * One request that reached a stranger: the proof of what left the page.
 * @typedef {object} Footprint
 * @property {number} time Milliseconds since 1970.
 * @property {string} method
 * @property {string} path With its query.
 * @property {string} kind Which stranger: `posthog`, `mixpanel`, `pixel`, `ad`, `map`, `style`, `survey` or `other`.
 * @property {string} cookies The `Cookie` header as it came, or empty.
 * @property {string} referer The `Referer` header as it came, or empty.
 * @property {number} bytes Size of the request's body.
 */

/** @typedef {ReturnType<typeof createFootprints>} Footprints */

/** The list of all footprints, and who wants to hear of each. */
export function createFootprints() {
  /** @type {Footprint[]} */
  const list = [];
  /** @type {Set<(footprint: Footprint | undefined) => void>} */
  const listeners = new Set();
  const tell = (/** @type {Footprint | undefined} */ footprint) => listeners.forEach((listener) => listener(footprint));

  return {
    /** Always the same array: whoever holds it sees it grow. */
    list,
    /** @param {Footprint} footprint */
    add(footprint) {
      list.push(footprint);
      tell(footprint);
    },
    clear() {
      list.length = 0;
      tell(undefined);
    },
    /**
     * Calls `listener` with every new footprint, and with `undefined` when the list was emptied.
     * @param {(footprint: Footprint | undefined) => void} listener
     * @returns {() => void} Stops it.
     */
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
