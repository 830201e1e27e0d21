/** A host name in its plain form: lower case, without a final dot, as the URL parser spells it (punycode). */
export function plainHost(host: string): string {
  if (!/^[^\s/\\:;,?#@*]+(?::\d+)?$|^\[[\da-f:.]+\]$/i.test(host)) return '';
  try {
    return new URL(`http://${host}`).hostname.replace(/\.$/, '');
  } catch {
    return ''; // not a host: stands for none
  }
}

/** Whether a host is one of the declared ones or lies below one: compared label by label, never as a piece of text. */
export const matchesHost = (host: string, declared: readonly string[]): boolean =>
  declared.some((one) => {
    const own = plainHost(one.replace(/^\*\./, ''));
    return own !== '' && (host === own || (host.endsWith('.' + own) && !/^[\d.]+$|^\[/.test(own)));
  });
