// Where the visitor leaves for another site of the controller: the code goes into the address, the choice to the collector.
import type {Host} from '../consent/host.ts';
import type {DomainsConfig} from '../consent/settings.ts';
import type {Source} from '../model/decision.ts';
import {writeHandover} from '../model/handover.ts';
import {idOf, makeCode, sign} from './code.ts';
import {post} from './post.ts';

/** Made before it is needed: a link does not wait. */
interface Ticket {
  readonly code: string;
  readonly deposit: object;
}

/** Decisions that the visitor did not make on this site: they are not handed on. */
const othersChoices: readonly Source[] = ['gpc', 'guardian', 'expiry', 'handover'];

/** Hands the visitor's choice over with each link and form to another of the sites. Returns a function that ends this. */
export function sendAlong({consent}: Host, {endpoint, origins}: DomainsConfig): () => void {
  const from = location.origin;
  const tickets = new Map<string, Ticket>();

  const prepare = async (targets: readonly string[]): Promise<void> => {
    for (const to of targets) tickets.delete(to);
    const {state} = consent;
    if (state.status !== 'decided' || othersChoices.includes(state.decision.source)) return;
    for (const to of targets) {
      const code = makeCode();
      const text = writeHandover({from, to}, state.decision);
      const [id, signature] = await Promise.all([idOf(code), sign(code, text)]);
      if (consent.state === state) tickets.set(to, {code, deposit: {id, to, text, signature}});
    }
  };
  const prepareAll = (): void => void prepare(origins.filter((origin) => origin !== from)).catch(console.error);

  /** Puts the code into the address for as long as the browser needs to read it. */
  const decorate = (element: Element, attribute: string): void => {
    const former = element.getAttribute(attribute);
    const url = former === null ? undefined : parse(former);
    const ticket = url && tickets.get(url.origin);
    // An address with a fragment of its own keeps it.
    if (former === null || !ticket || url.hash || consent.state.status !== 'decided') return;
    const address = `${url.href.replace(/#$/, '')}#ithn=${ticket.code}`;
    element.setAttribute(attribute, address);
    // The browser reads it right after the last listener.
    setTimeout(() => element.getAttribute(attribute) === address && element.setAttribute(attribute, former));
    post(endpoint, ticket.deposit).catch(() => {}); // then the other site asks, as without a hand-over
    void prepare([url.origin]).catch(console.error);
  };
  const onClick = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button > 1) return; // the page does something else with it
    const link = event
      .composedPath()
      .find((node) => node instanceof HTMLAnchorElement || node instanceof HTMLAreaElement);
    if (link && !link.relList.contains('noreferrer') && !link.hasAttribute('download')) decorate(link, 'href');
  };
  const onSubmit = ({defaultPrevented, target, submitter}: SubmitEvent): void => {
    if (defaultPrevented || !(target instanceof HTMLFormElement)) return;
    if (/\bnoreferrer\b/i.test(target.getAttribute('rel') ?? '')) return;
    if (submitter?.hasAttribute('formaction')) decorate(submitter, 'formaction');
    else decorate(target, 'action');
  };

  const listening = new AbortController();
  const {signal} = listening;
  // On the window, behind the page's own listeners.
  addEventListener('click', onClick, {signal});
  addEventListener('auxclick', onClick, {signal});
  addEventListener('submit', onSubmit, {signal});
  const unsubscribe = consent.subscribe(prepareAll);
  prepareAll();
  return () => {
    listening.abort();
    unsubscribe();
  };
}

function parse(address: string): URL | undefined {
  try {
    return new URL(address, document.baseURI);
  } catch {
    return undefined; // the browser goes nowhere either
  }
}
