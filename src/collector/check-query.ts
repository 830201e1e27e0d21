/** How much of a foreign name is repeated. */
const longestName = 40;

/**
 * What is wrong with a query whose known keys are these: a misspelt filter would otherwise return everything. `undefined` if
 * nothing is.
 */
export function faultOfQuery(query: URLSearchParams, known: readonly string[]): string | undefined {
  const keys = [...query.keys()];
  const stranger = keys.find((key) => !known.includes(key));
  if (stranger !== undefined) {
    const wanted = known.length > 0 ? `known keys are ${known.join(', ')}` : 'this address takes none';
    return `unknown query key ${JSON.stringify(stranger.slice(0, longestName))}; ${wanted}`;
  }
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  return twice === undefined ? undefined : `the query key ${twice} is there more than once`;
}
