import {msg} from '@lit/localize';
import type {Consent} from '../consent/consent.ts';

/** Which channels the site uses for marketing messages. */
export type Channels = Readonly<Record<string, boolean>>;

const timeoutMs = 20_000;

/** The names of the usual channels. */
export const channelNames: Readonly<Record<string, () => string>> = {
  email: () => msg('E-mail', {id: 'channel-email'}),
  sms: () => msg('Text messages', {id: 'channel-sms'}),
  whatsapp: () => msg('WhatsApp messages', {id: 'channel-whatsapp'}),
  phone: () => msg('Phone calls', {id: 'channel-phone'}),
  post: () => msg('Post', {id: 'channel-post'}),
};

/** Reads, or stores and reads back; rejects where the site does not say clearly what holds now. */
export async function callMarketing({settings}: Consent, token: string, channels?: Channels): Promise<Channels> {
  const url = new URL(settings.marketing?.endpoint ?? '', location.href);
  url.searchParams.set('token', token);
  const response = await fetch(url, {
    ...(channels && {
      method: 'POST',
      body: JSON.stringify({channels}),
      headers: {'content-type': 'application/json'},
    }),
    credentials: 'omit',
    redirect: 'error',
    referrerPolicy: 'no-referrer',
    signal: AbortSignal.timeout(timeoutMs),
  });
  const answer = response.ok ? parseChannels(await response.json()) : undefined;
  if (!answer) throw new Error(`${url.pathname} answered ${response.status}`);
  return answer;
}

/** What the site answers: which channels it will use from now on. */
function parseChannels(value: unknown): Channels | undefined {
  const {channels} = Object(value) as {channels?: unknown};
  const isRight =
    typeof channels === 'object' && channels !== null && Object.values(channels).every((on) => typeof on === 'boolean');
  return isRight ? (channels as Channels) : undefined;
}
