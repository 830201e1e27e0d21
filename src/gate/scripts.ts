import type {Attempt} from '../consent/reporter.ts';
import {trusted} from './trusted.ts';
import {isWhole} from './whole.ts';

/** How long, in milliseconds, a script may keep those behind it waiting: a hung one holds nobody up. */
const patience = 3000;
/** How long, in milliseconds, scripts may run before the page may paint and answer: first after a click, and then. */
const slices = [12, 48] as const;

type Release = (scripts?: Iterable<HTMLScriptElement>) => void;

/**
 * Releases held scripts as the platform would run them: classic ones in the order given, `async` ones at once, `defer`
 * and modules in order after parsing. Asks `isAllowed` for each at the moment of its insertion.
 * Called without scripts it forgets those that wait.
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
      if (!isDeferred(script)) return script;
    }
    return isParsing() ? undefined : deferred.shift();
  };

  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    for (let script: HTMLScriptElement | undefined, done, slice: number = slices[0]; ; slice = slices[1]) {
      const until = performance.now() + slice;
      const restore = refuseWriting();
      do {
        script = next();
        done = script && insert(script);
      } while (script && !done && performance.now() < until);
      restore();
      if (!script) break;
      await (done || nextTask());
    }
    isRunning = false;
  };

  return (scripts) => {
    if (!scripts) {
      blocking = [];
      deferred = [];
    }
    for (const script of scripts ?? [])
      if (script.hasAttribute('async') && isApart(script)) void insert(script);
      else if (isHeld(script)) blocking.push(script);
    if (blocking[0] ?? deferred[0]) void run();
  };
}

/** Whether the script is held and has not run. */
const isHeld = (script: Element): boolean => script instanceof HTMLScriptElement && script.type === 'text/plain';
const isModule = (script: Element): boolean => script.getAttribute('data-type') === 'module';
/** Whether `async` or `defer` mean anything to it. */
const isApart = (script: Element): boolean =>
  script.hasAttribute('src') || script.hasAttribute('data-src') || isModule(script);
const isDeferred = (script: HTMLScriptElement): boolean => isModule(script) || (script.defer && isApart(script));

const isParsing = (): boolean => document.readyState === 'loading';
/** Lets the page paint and answer. Where there is no other way, by a timer: within timers each waits 4 ms. */
const nextTask = (): Promise<unknown> =>
  (globalThis as {scheduler?: {yield?(): Promise<void>}}).scheduler?.yield?.() ??
  new Promise((resolve) => setTimeout(resolve));

/** Puts a live copy in the held script's place. The promise, if there is one, says when the next may run. */
function revive(held: HTMLScriptElement): Promise<unknown> | false {
  const live = copy(held);
  // Made by script, it runs as soon as it is there, so that a hung one holds nobody up. An inline module cannot be
  // waited for, but the browser keeps those in order.
  if (!live.src) live.async = held.hasAttribute('async');
  const done =
    !!live.src &&
    new Promise((resolve) => {
      live.addEventListener('load', resolve);
      live.addEventListener('error', resolve);
      setTimeout(resolve, patience);
    });
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
    if (/^data-(type|src)$/.test(name)) set(name.slice(5), value);
  }
  // The attribute reads empty once the element is in the page; the property keeps the value.
  live.nonce = held.nonce;
  live.text = policy.createScript(held.text);
  return live;
}

/**
 * An inline script of the old kind that calls `document.write()` this late would wipe out the page; the browser guards
 * against that in external ones only. Returns the way to allow it again.
 * @see https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#document-write-steps
 */
function refuseWriting(): () => void {
  const page = document as unknown as Record<string, unknown>;
  // where the page has its own, it takes care
  const names = ['write', 'writeln', 'open'].filter((name) => !Object.hasOwn(page, name));
  for (const name of names) page[name] = () => console.warn('ithn: late write');
  return () => {
    // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- our own three, and shorter than Reflect
    for (const name of names) delete page[name];
  };
}
