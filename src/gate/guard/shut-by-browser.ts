/**
 * Has the browser itself refuse a document's connections to all but these: what holds on to the browser's own functions
 * passes by every patch. No policy can be taken back.
 * @param origins `https://cdn.example`, and the same for sockets
 * @param hosts with all below them
 */
export function shutByBrowser(origins: Iterable<string>, hosts: readonly string[], place: Document): void {
  const open = [...origins];
  const sources = [
    ...open,
    ...open.map((one) => one.replace('http', 'ws')),
    ...hosts.flatMap((one) => [one, `*.${one}`]),
  ];
  const meta = place.createElement('meta');
  meta.httpEquiv = 'Content-Security-Policy';
  meta.content = `connect-src 'self' blob: data: ${sources.join(' ')}`;
  // a frame that its maker has emptied has none
  (place.head as HTMLHeadElement | null)?.append(meta);
}
