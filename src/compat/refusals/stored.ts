import type {Stored} from './refusal.ts';

/** What this page can see of its own cookies and its localStorage. */
export const readStored = (): Stored => {
  const all = document.cookie.split(/; */).map((pair) => {
    const at = pair.indexOf('=');
    return [pair.slice(0, at).trim(), pair.slice(at + 1)] as const;
  });
  return {
    cookies: (wanted) =>
      all.flatMap(([name, value]) =>
        (typeof wanted === 'string' ? name === wanted : wanted.test(name)) ? [value] : [],
      ),
    local: (...keys) => keys.flatMap((key) => readLocal(key) ?? []),
  };
};

function readLocal(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null; // the browser keeps nothing for this site, so the other tool could not either
  }
}
