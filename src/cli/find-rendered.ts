import {readFile} from 'node:fs/promises';
import {reasons, type Finding} from '../html/finding.ts';

/** Finds held addresses in script files, which may write the live tag again when they run. */
export async function findRendered(
  scripts: readonly string[],
  held: readonly Finding[],
): Promise<{file: string; finding: Finding}[]> {
  const byUrl = new Map(held.flatMap((one) => (one.url === undefined ? [] : [[one.url, one] as const])));
  const found: {file: string; finding: Finding}[] = [];
  for (const file of byUrl.size ? scripts : []) {
    const code = await readFile(file, 'utf8');
    for (const [url, one] of byUrl) {
      const offset = findAddress(code, url);
      if (offset === undefined) continue;
      const before = code.slice(0, offset).split('\n');
      const place = {line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset};
      const message = reasons['rendered-by-client'];
      found.push({file, finding: {...one, ...place, reason: 'rendered-by-client', message}});
    }
  }
  return found;
}

/**
 * Where code contains an address, as it or a compiler wrote it: without its scheme, with escaped slashes, or with `&`
 * escaped for JSON or for markup.
 */
function findAddress(code: string, url: string): number | undefined {
  const address = url.replace(/^https?:/, '');
  const spellings = [address, address.replaceAll('&', '&amp;'), address.replaceAll('&', '\\u0026')];
  for (const spelling of new Set(spellings.flatMap((one) => [one, one.replaceAll('/', '\\/')])))
    for (let at = code.indexOf(spelling); at >= 0; at = code.indexOf(spelling, at + 1))
      // not where it is only the beginning of a longer one
      if (!/[\w./%&=?-]/.test(code.charAt(at + spelling.length))) return at;
  return undefined;
}
