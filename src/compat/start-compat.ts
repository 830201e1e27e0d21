import type {Host} from '../consent/host.ts';
import {createReporter} from '../consent/reporter.ts';
import {ConsentError} from '../model/errors.ts';
import type {Grammar, MarkedElement} from './grammar.ts';
import {grammars} from './grammars.ts';
import {translate, type KnownSite} from './translate.ts';

interface CompatSite extends KnownSite {
  readonly trust: (markup: string) => string;
}

/** Types of scripts that no browser runs, by which every tool but one holds them. */
const heldTypes = ['text/plain'];

/**
 * Reads the held markup of another tool as it stands: each element gets the marks of the gate, which does the rest. What
 * names something that this site does not have stays held, and is told.
 * @param trust Passes a held element's own markup on by the gate's Trusted Types policy.
 */
export async function startCompat({consent}: Host, trust: (markup: string) => string): Promise<(() => void) | void> {
  const {compat, categories, services} = consent.settings;
  const {from, values} = typeof compat === 'object' ? compat : {from: compat, values: undefined};
  if (!from) return;
  const grammar = await grammars[from]();
  const site = {categories, services, values, trust};
  const {report, attempt} = createReporter();
  const done = new WeakSet<Element>();
  const look = (element: Element): void =>
    attempt('markup', () => {
      if (done.has(element) || element.hasAttribute('data-consent')) return;
      const problem = mark(element, grammar, site);
      if (problem === undefined) return;
      done.add(element);
      if (problem) report('markup', new ConsentError('markup', `${problem}: ${shown(element)}`));
    });
  const lookIn = (place: ParentNode): void => place.querySelectorAll(grammar.selector).forEach(look);

  const observer = new MutationObserver((records) => {
    for (const {addedNodes, target, type} of records) {
      if (type === 'attributes' && target instanceof Element && done.has(target)) park(target, grammar);
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(grammar.selector)) look(node);
        if (node.firstElementChild) lookIn(node);
      }
    }
  });
  const attributeFilter = Object.keys(grammar.parked ?? {});
  observer.observe(document, {
    childList: true,
    subtree: true,
    ...(attributeFilter.length && {attributes: true, attributeFilter}),
  });
  lookIn(document);
  return () => observer.disconnect();
}

const shown = (element: Element): string => (element.cloneNode() as Element).outerHTML.slice(0, 200);

/** Marks one element. Returns what is wrong with it, `''` where it is marked, undefined where it is none of the tool's. */
function mark(element: Element, grammar: Grammar, site: CompatSite): string | undefined {
  const marked = elementOf(element);
  const wanted = grammar.read(marked);
  if (!wanted) return undefined;
  const {types = heldTypes} = grammar;
  if (element instanceof HTMLScriptElement && !types.includes(element.type))
    return `this script is not held; give it type="${types[0]}"`;
  const translation = translate(wanted, grammar, site);
  if (translation.kind === 'unknown') {
    // the gate must not take the other tool's service for one of its own
    if (element.hasAttribute('data-service')) element.setAttribute('data-consent', translation.words.join(' '));
    return `this site has no category or service "${translation.words.join('", "')}", so it stays held; declare it, or map it in compat.values`;
  }
  const {consent, service} = translation;
  const [target, place] = targetOf(element, marked, grammar, site.trust);
  if (service === undefined) target.removeAttribute('data-service');
  else target.setAttribute('data-service', service);
  target.setAttribute('data-consent', consent);
  park(target, grammar);
  if (target instanceof HTMLScriptElement) target.type = 'text/plain';
  place?.();
  return '';
}

const elementOf = (element: Element): MarkedElement => ({
  name: element.localName,
  get: (name) => element.getAttribute(name) ?? undefined,
});

/** What the gate holds: the element itself, the frame it stands for, or a template of the markup in it; and what puts that in. */
function targetOf(
  element: Element,
  marked: MarkedElement,
  grammar: Grammar,
  trust: CompatSite['trust'],
): [Element, (() => void)?] {
  const embed = grammar.embed?.(marked);
  if (embed) {
    const frame = document.createElement('iframe');
    for (const name of ['width', 'height', 'title', 'allowfullscreen'])
      if (element.hasAttribute(name)) frame.setAttribute(name, element.getAttribute(name) ?? '');
    frame.dataset.src = embed.address;
    return [frame, () => element.append(frame)];
  }
  if (element instanceof HTMLScriptElement && element.type.endsWith('/html')) {
    const template = document.createElement('template');
    // eslint-disable-next-line no-restricted-syntax -- markup of the page's own, which its other tool would have put in
    template.innerHTML = trust(element.text);
    return [template, () => element.after(template)];
  }
  return [element];
}

function park(element: Element, {parked = {}}: Grammar): void {
  for (const [from, to] of Object.entries(parked)) {
    const address = element.getAttribute(from);
    if (address !== null && element.getAttribute(to) !== address) element.setAttribute(to, address);
  }
}
