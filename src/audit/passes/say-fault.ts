const faults: readonly (readonly [RegExp, string])[] = [
  [/ERR_TOO_MANY_REDIRECTS|NS_ERROR_REDIRECT_LOOP/, 'the site redirects endlessly'],
  [/ERR_CERT_|SEC_ERROR_|SSL_ERROR_BAD_CERT_DOMAIN|MOZILLA_PKIX_ERROR/, 'the certificate is not valid for this host'],
  [/SSL/, 'no encrypted connection could be established'],
  [/ERR_NAME_NOT_RESOLVED|NS_ERROR_UNKNOWN_HOST/, 'the host name could not be resolved'],
  [
    /ERR_CONNECTION_REFUSED|ERR_CONNECTION_RESET|ERR_EMPTY_RESPONSE|ERR_ADDRESS|NS_ERROR_CONNECTION_REFUSED|NS_ERROR_NET_|NS_ERROR_PROXY|deniedPortAccess/,
    'the host does not answer',
  ],
  [
    /ERR_CONNECTION_TIMED_OUT|Timeout \d+ms exceeded|[Tt]imeout of \d+ ms exceeded|Timed out after/,
    'the page did not load in time',
  ],
  [/Download is starting/, 'the address is a download, not a page'],
  [
    /Target (page, context or browser has been )?closed|has been closed|Session closed|no such frame|Target closed/,
    'the page closed its window',
  ],
  [/Target crashed|Page crashed/, 'the page crashed'],
  [
    /interrupted by another navigation|ERR_ABORTED|NS_BINDING_ABORTED|NS_ERROR_ABORT/,
    'the page navigated away while loading',
  ],
];

/** Why a pass could not continue, in one line without a stack. */
export function sayFault(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return faults.find(([pattern]) => pattern.test(text))?.[1] ?? text.split('\n')[0] ?? 'unknown';
}
