/** The names of the cookies that this page can see, which excludes `HttpOnly` cookies. */
export const cookieNames = (): string[] =>
  document.cookie
    .split(/; */)
    .map((one) => one.split('=')[0] ?? '')
    .filter(Boolean);

/**
 * Removes a cookie wherever a page at this address could have set it: at every level of the path and of the domain.
 */
export function removeCookie(name: string, {pathname, hostname, protocol}: Location = location): void {
  for (const path of pathLevels(pathname))
    for (const domain of ['', ...domainLevels(hostname)])
      for (const partition of protocol === 'https:' ? ['', ';partitioned'] : ['']) {
        document.cookie =
          `${name}=;max-age=0;path=${path}${domain && `;domain=${domain}`}` +
          // required to change `__Host-` and `__Secure-` cookies and to reach partitioned ones
          (protocol === 'https:' ? `;secure${partition}` : '');
      }
}

/** `/a/b` → `/`, `/a`, `/a/`, `/a/b`, `/a/b/`: browsers distinguish the two spellings (RFC 6265 §5.1.4). */
export function pathLevels(pathname: string): string[] {
  const steps = pathname.split('/').filter(Boolean);
  const levels = steps.map((_, index) => '/' + steps.slice(0, index + 1).join('/'));
  return ['/', ...levels.flatMap((level) => [level, level + '/'])];
}

/** `www.shop.example` → itself, `shop.example`, `example`: the browser knows which one is a public suffix. */
export function domainLevels(hostname: string): string[] {
  if (/^[\d.]+$|:/.test(hostname)) return [hostname]; // an IP address has no levels
  const labels = hostname.split('.');
  return labels.map((_, index) => labels.slice(index).join('.'));
}
