import type {Attempt} from '../consent/reporter.ts';
import {trusted, trustStrings} from './trusted.ts';
import {isWhole} from './whole.ts';

/** How long, in milliseconds, a script may keep those behind it waiting: a hung one holds nobody up. */
const patience = 3000;
/** From here on it is asked once whether each needs Trusted Types. */
const many = 100;
/** As many as a page usually holds run at once, as they do where nothing holds them; before more the page paints first. */
const usual = 500;
/** How long, in milliseconds, scripts may run before the page may paint and answer. */
const slice = 100;

type Release = (elements?: Iterable<Element>) => void;

/**
 * Releases the held scripts among elements as the platform would run them: classic ones in the order given, `async` ones
 * at once, `defer` and modules in order after parsing. Asks `isAllowed` for each at the moment of its insertion.
 * Called without elements it forgets those that wait.
 */
export function createScriptRelease(isAllowed: (script: Element) => boolean, attempt: Attempt): Release {
  let blocking: HTMLScriptElement[] = [];
  let deferred: HTMLScriptElement[] = [];
  let isRunning = false;

  const insert = (script: HTMLScriptElement): Promise<unknown> | false | undefined =>
    // Asked for twice, it is gone by the second time.
    isWhole(script) &&
    script.isConnected &&
    isHeld(script) &&
    isAllowed(script) &&
    attempt('markup', () => revive(script));

  const next = (): HTMLScriptElement | undefined => {
    for (let script; (script = blocking[0]) && isWhole(script); deferred.push(script)) {
      blocking.shift();
      if (!script.matches(late)) return script;
    }
    return isParsing() ? undefined : deferred.shift();
  };

  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    if (blocking[many]) trustStrings();
    for (let script: HTMLScriptElement | undefined, done, time = blocking[usual] ? 0 : slice; ; time = slice) {
      const until = performance.now() + time;
      const restore = attempt('markup', refuseWriting); // a page may have frozen what it replaces
      do {
        script = next();
        done = script && insert(script);
      } while (script && !done && performance.now() < until);
      restore?.();
      if (!script) break;
      await (done || nextTask());
    }
    isRunning = false;
  };

  return (elements) => {
    if (!elements) {
      blocking = [];
      deferred = [];
    }
    for (const one of elements ?? [])
      if (isHeld(one))
        if (one.matches(`[async]:is(${apart})`)) void insert(one);
        else blocking.push(one);
    if (blocking[0] ?? deferred[0]) void run();
  };
}

/** Whether it is one that can run: SVG has others. */
export const isScript = (element: Element): element is HTMLScriptElement => element instanceof HTMLScriptElement;
/** Whether the script is held and has not run. */
const isHeld = (element: Element): element is HTMLScriptElement => isScript(element) && element.type === 'text/plain';
/** What `async` and `defer` mean something to; and what waits until the page is parsed. */
const apart = '[src],[data-src],[data-type=module]';
const late = '[data-type=module],[defer]:is([src],[data-src])';

const isParsing = (): boolean => document.readyState === 'loading';
/** Lets the page paint and answer. Where there is no other way, by a timer: within timers each waits 4 ms. */
const nextTask = (): Promise<unknown> =>
  (globalThis as {scheduler?: {yield?(): Promise<void>}}).scheduler?.yield?.() ??
  new Promise((resolve) => setTimeout(resolve));

/** Puts a live copy in the held script's place. The promise, if there is one, says when the next may run. */
function revive(held: HTMLScriptElement): Promise<unknown> | undefined {
  const live = copy(held);
  // Made by script, it runs as soon as it is there, so that a hung one holds nobody up. An inline module cannot be
  // waited for, but the browser keeps those in order.
  let done: Promise<unknown> | undefined;
  if (!held.noModule && live.src)
    // a browser with modules never runs the others
    done = new Promise((resolve) => {
      live.addEventListener('load', resolve);
      live.addEventListener('error', resolve);
      setTimeout(resolve, patience);
    });
  else live.async = held.hasAttribute('async');
  held.replaceWith(live);
  return done;
}

/** The same script, able to run: a clone would not be, when the held one came by `innerHTML`. */
function copy(held: HTMLScriptElement): HTMLScriptElement {
  const live = document.createElement('script');
  const policy = trusted();
  const set = (name: string, value: string): void => {
    try {
      live.setAttribute(
        name,
        name === 'src' ? policy.createScriptURL(value) : name.startsWith('on') ? policy.createScript(value) : value,
      );
    } catch {
      // a name that the parser takes and this method, in older browsers, does not: `@click`
    }
  };
  for (const name of held.getAttributeNames()) {
    const value = held.getAttribute(name) ?? '';
    if (name !== 'type') set(name, value); // no type means a classic script
    if (['data-type', 'data-src'].includes(name)) set(name.slice(5), value);
  }
  // The attribute reads empty once the element is in the page; the property keeps the value.
  live.nonce = held.nonce;
  live.text = policy.createScript(held.text);
  return live;
}

/**
 * An inline script of the old kind that calls `document.write()` this late would wipe out the page; the browser guards
 * against that in external ones only. Where the page has its own, on `document` itself, it takes care. Returns the way to
 * allow it again.
 * @see https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#document-write-steps
 */
function refuseWriting(): () => void {
  const page = Document.prototype as unknown as Record<'write' | 'writeln' | 'open', unknown>;
  const {write, writeln, open} = page;
  page.write = page.writeln = page.open = () => console.warn('ithn: late write');
  return () => Object.assign(page, {write, writeln, open});
}
