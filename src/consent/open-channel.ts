/**
 * A channel to this site's other pages; none if the browser lacks or refuses it, as Firefox does when cookies are
 * blocked.
 */
export function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    // pages agree by reading storage again
  }
  return undefined;
}
