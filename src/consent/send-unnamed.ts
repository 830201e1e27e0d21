/** Sends JSON without cookies or a referrer, once: nothing in it identifies the visitor. */
export function sendUnnamed(address: string, value: object): void {
  fetch(address, {
    method: 'POST',
    body: JSON.stringify(value),
    headers: {'content-type': 'application/json'},
    keepalive: true,
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
  }).catch(() => {}); // not retried
}
