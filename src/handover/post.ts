/**
 * Sends to the collector as text, which browsers do without asking it first, and go on with while the page is left.
 * The origin is all that is told of the page.
 */
export const post = (address: string, body: object, signal?: AbortSignal): Promise<Response> =>
  fetch(address, {
    method: 'POST',
    body: JSON.stringify(body),
    keepalive: true,
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'strict-origin',
    ...(signal && {signal}),
  });
