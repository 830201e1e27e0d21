/** A normalised host name: lower case, without a final dot, in punycode as the URL parser returns it. */
export function plainHost(host: string): string {
  if (!/^[^\s/\\:;,?#@*]+(?::\d+)?$|^\[[\da-f:.]+\]$/i.test(host)) return '';
  try {
    return new URL(`http://${host}`).hostname.replace(/\.$/, '');
  } catch {
    return ''; // not a host: matches none
  }
}

/**
 * Whether a host is one of the declared ones or a subdomain of one: compared label by label, never as a substring.
 */
export const matchesHost = (host: string, declared: readonly string[]): boolean =>
  declared.some((one) => {
    const own = plainHost(one.replace(/^\*\./, ''));
    return own !== '' && (host === own || (host.endsWith('.' + own) && !/^[\d.]+$|^\[/.test(own)));
  });
