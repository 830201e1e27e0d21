import {trusted} from './trusted.ts';
import {ownPart} from '../consent/own-part.ts';

/** Whether the browser considers a script already started; `undefined` while it is being probed. */
const answers = new WeakMap<Element, boolean | undefined>();

/** Referenced until they have answered: WebKit collects the handlers of an unreferenced tree. */
const hosts = new Set<Element>();

/** Notes that the parser has just created the script: the browser will run it, unless it is for Partytown. */
export const noteParsed = (script: Element): unknown => answers.set(script, script.matches('[data-type$=partytown]'));
export const isAsked = (script: Element): boolean => answers.has(script);
/**
 * Whether the browser will never run this node: it was created by `innerHTML`, is a copy of one that ran, or is for
 * Partytown.
 */
export const isStarted = (script: Element): boolean | undefined => answers.get(script);

/**
 * Finds out whether the browser would run each script. A copy without attributes and text inherits the flag "already
 * started"; given an empty address, it fails immediately, without a request, if it lacks the flag, and fires nothing
 * otherwise. A last one without the flag shows that all have answered.
 * @see https://html.spec.whatwg.org/multipage/scripting.html#prepare-the-script-element
 */
export function probe(scripts: readonly HTMLScriptElement[]): Promise<void> {
  const host = document.createElement('div');
  // eslint-disable-next-line wc/no-closed-shadow-root -- nobody else is to meet the copies
  const root = host.attachShadow({mode: 'closed'});
  const nowhere = trusted().createScriptURL('');
  const ask = (copy: HTMLScriptElement, hear: () => void): void => {
    for (const name of copy.getAttributeNames()) copy.removeAttribute(name);
    copy.src = nowhere;
    copy.onerror = hear;
    root.append(copy);
  };
  hosts.add(host);
  return new Promise((resolve) => {
    for (const script of scripts) {
      answers.set(script, undefined);
      ask(script.cloneNode() as HTMLScriptElement, () => noteParsed(script));
    }
    ask(document.createElement('script'), () => {
      for (const script of scripts) answers.set(script, isStarted(script) ?? true);
      hosts.delete(host);
      resolve();
    });
    ownPart('documentElement').append(host);
    host.remove(); // they are judged as they are inserted
  });
}
