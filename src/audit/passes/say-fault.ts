const faults: readonly (readonly [RegExp, string])[] = [
  [/ERR_TOO_MANY_REDIRECTS/, 'the site redirects endlessly'],
  [/ERR_CERT_/, 'the certificate is not valid for this host'],
  [/SSL/, 'no encrypted connection could be established'],
  [/ERR_NAME_NOT_RESOLVED/, 'the host name could not be resolved'],
  [/ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_ADDRESS/, 'the host does not answer'],
  [/ERR_CONNECTION_TIMED_OUT|Timeout \d+ms exceeded/, 'the page did not load in time'],
  [/Download is starting/, 'the address is a download, not a page'],
  [/Target (page, context or browser has been )?closed|has been closed/, 'the page closed its window'],
  [/Target crashed|Page crashed/, 'the page crashed'],
  [/interrupted by another navigation|ERR_ABORTED/, 'the page navigated away while loading'],
];

/** Why a pass could not continue, in one line without a stack. */
export function sayFault(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return faults.find(([pattern]) => pattern.test(text))?.[1] ?? text.split('\n')[0] ?? 'unknown';
}
