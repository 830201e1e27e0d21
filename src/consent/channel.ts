/**
 * The way to this site's other pages; none where the browser has none, or refuses it with the rest of the site's data, as
 * Firefox does where cookies are blocked.
 */
export function openChannel(name: string): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(name);
  } catch {
    // pages agree by looking again
  }
  return undefined;
}
