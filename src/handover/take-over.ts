// Where the visitor arrives from another site of the controller, with a code in the address.
import {holdQuestion} from '../consent/hold-question.ts';
import type {Host} from '../consent/host.ts';
import {meeting} from '../consent/meeting.ts';
import type {DomainsConfig} from '../consent/settings.ts';
import type {Decision} from '../model/decision.ts';
import {judgeHandover, parseHandover} from '../model/handover.ts';
import {idOf, sign} from './code.ts';
import {post} from './post.ts';

/** How long the question waits for the collector, in milliseconds. */
const questionWaitMs = 2500;
/** The deposit may still be on its way from the page that was left: it is asked for again after this many milliseconds. */
const secondTryMs = 700;

/**
 * Takes the code out of the address, redeems it, and applies what it stands for if that only denies. What would allow
 * something is left in the meeting object for the banner, which asks the visitor; `offer` is called for that. Returns a
 * function that ends this.
 */
export function takeOver(host: Host, domains: DomainsConfig, offer: () => void): () => void {
  const code = takeCode();
  const from = readReferrer();
  // Without a referrer of ours the link came from elsewhere, such as an e-mail: it may carry somebody else's choice.
  if (!code || !domains.origins.includes(from)) return () => {};
  const {consent} = host;
  const leaving = new AbortController();
  const forget = (): void => {
    delete meeting().handover;
  };
  const unsubscribe = consent.subscribe(({status}) => status === 'decided' && forget());
  const question = holdQuestion(consent);
  question.wait(questionWaitMs);
  const apply = async (): Promise<void> => {
    const handed = await redeem(code, from, domains.endpoint, leaving.signal);
    if (!handed) return;
    await consent.ready;
    const judge = () => judgeHandover(handed, consent.state, consent.settings);
    const verdict = judge();
    if (host.isStopped() || verdict.kind === 'none') return;
    const {choices, expiresAt} = verdict;
    if (verdict.kind === 'take') {
      await consent.choose(choices, {source: 'handover', expiresAt});
      return;
    }
    meeting().handover = {
      from: new URL(from).hostname,
      choices,
      async take(context) {
        // What was answered meanwhile, here or in another tab, counts.
        if (judge().kind === 'ask') await consent.choose(choices, {...context, source: 'handover', expiresAt});
      },
    };
    offer();
  };
  apply()
    .catch((error: unknown) => leaving.signal.aborted || console.error(error))
    .finally(() => question.release());
  return () => {
    leaving.abort();
    unsubscribe();
    forget();
  };
}

/** The code in the address, which no longer contains it afterwards. */
function takeCode(): string | undefined {
  const [found, code = ''] = /^#ithn=(.*)$/.exec(location.hash) ?? [];
  if (found === undefined) return undefined;
  // Not by the page's own method: routers replace it, and would take this for a navigation.
  History.prototype.replaceState.call(history, history.state, '', location.pathname + location.search);
  return /^[\w-]{43}$/.test(code) ? code : undefined;
}

function readReferrer(): string {
  try {
    return new URL(document.referrer).origin;
  } catch {
    return ''; // none
  }
}

/** What the code stands for; `undefined` if the collector does not have it, or it was not signed with this code for this site. */
async function redeem(
  code: string,
  from: string,
  endpoint: string,
  signal: AbortSignal,
): Promise<Decision | undefined> {
  const address = `${endpoint.replace(/\/$/, '')}/redeem`;
  const id = await idOf(code);
  let response = await post(address, {id}, signal);
  if (response.status === 404) {
    await new Promise((resolve) => setTimeout(resolve, secondTryMs));
    response = await post(address, {id}, signal);
  }
  if (!response.ok) return undefined;
  const {text, signature} = Object(await response.json()) as Readonly<Record<string, unknown>>;
  if (typeof text !== 'string' || signature !== (await sign(code, text))) return undefined;
  return parseHandover(text, {from, to: location.origin});
}
