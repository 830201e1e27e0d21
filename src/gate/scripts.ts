import type {Attempt} from '../consent/reporter.ts';
import {meeting} from '../consent/meeting.ts';
import type {RunBeside} from './run-beside.ts';
import {runInPlace} from './run-in-place.ts';
import {isAsked, isStarted, probe} from './probe.ts';
import {isWhole} from './is-whole.ts';

/** A usual number for a page: this many are probed before a yes, and at a time. */
const usual = 500;
/** How long, in milliseconds, scripts may run before the page may paint and respond. */
const slice = 100;

interface ScriptRelease {
  /** Releases the scripts that are due, in the given order. Without elements it drops those that wait. */
  release(this: void, elements?: Iterable<Element>): void;
  /** Probes a usual number of scripts in advance, so that a yes can run them in its own task. */
  ask(this: void, scripts: Iterable<HTMLScriptElement>): Promise<void>;
}

/** Loads the code that runs scripts which the browser will not run in place. */
export type LoadGuest = () => Promise<RunBeside>;

/** The held nodes that ran. They still look held, and the browser does not run them again. */
const done = new WeakSet<Node>();
export const hasRun = (node: Node): boolean => done.has(node);

/**
 * Releases the held scripts among elements as the platform would run them: classic ones in the order given, `async` ones
 * at once, `defer` and modules in order after parsing. Asks `isAllowed` for each at the moment of its insertion.
 */
export function createScriptRelease(
  isAllowed: (script: Element) => boolean,
  attempt: Attempt,
  loadGuest: LoadGuest,
): ScriptRelease {
  let blocking: HTMLScriptElement[] = [];
  let deferred: HTMLScriptElement[] = [];
  let free: HTMLScriptElement[] = [];
  let runBeside: RunBeside | undefined;
  let isRunning = false;
  let isLoading = false;
  const {ran = new Map()} = meeting();

  const isDue = (script: Element): script is HTMLScriptElement => isHeld(script) && isAllowed(script);
  /** Whether it is known how the browser will treat it, and everything it needs is loaded. */
  const isReady = (script: HTMLScriptElement): unknown => (isStarted(script) ? runBeside : isStarted(script) === false);

  /** Runs it. The promise, if there is one, says when the next may run. */
  const insert = (script: HTMLScriptElement): Promise<unknown> | undefined => {
    // If requested twice, it is gone by the second time.
    if (!isDue(script) || !script.isConnected) return;
    const content = contentOf(script);
    done.add(script);
    // A copy of a script that ran counts as started, and Astro inserts new nodes, with its own mark, for those that
    // ran.
    if (ran.has(content) && (isStarted(script) || script.hasAttribute('data-astro-exec'))) return;
    const {dataset} = script;
    // eslint-disable-next-line @typescript-eslint/no-misused-spread -- a copy, because the object holds on to the node
    ran.set(content, dataset.service ? {...dataset} : dataset.consent);
    return attempt('markup', () => (isStarted(script) && runBeside ? runBeside : runInPlace)(script));
  };

  const next = (): HTMLScriptElement | undefined => {
    let script;
    for (; (script = blocking[0]) && isWhole(script); deferred.push(script)) {
      if (!script.matches(late)) return isReady(script) ? blocking.shift() : undefined;
      blocking.shift();
    }
    return !isParsing() && deferred[0] && isReady(deferred[0]) ? deferred.shift() : undefined;
  };

  const run = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    for (let script: HTMLScriptElement | undefined, wait; ;) {
      const until = performance.now() + slice;
      const restore = attempt('markup', refuseWriting); // a page may have frozen what it replaces
      do {
        script = next();
        wait = script && insert(script);
      } while (script && !wait && performance.now() < until);
      restore?.();
      if (!script) break;
      await (wait ?? nextTask());
    }
    isRunning = false;
  };

  /**
   * Finds out how the browser will treat them, some at a time, so that the page can paint and respond; then
   * continues.
   */
  const ask = async (scripts: Iterable<HTMLScriptElement>): Promise<void> => {
    const some = [...scripts].filter((one) => !isAsked(one)).slice(0, usual);
    if (!some[0]) return;
    await probe(some); // which changes the page and so calls us again
    go();
  };
  /** Loads what the started ones need. */
  const bring = async (): Promise<void> => {
    isLoading = true;
    try {
      runBeside = await loadGuest();
    } catch (error) {
      // They stay held, delay no others, and are tried again with the next choice.
      const isFresh = (one: Element): boolean => !isStarted(one);
      [free, blocking, deferred] = [free.filter(isFresh), blocking.filter(isFresh), deferred.filter(isFresh)];
      attempt('markup', () => {
        throw error;
      });
    }
    isLoading = false;
    go();
  };
  const go = (): void => {
    const all = [...free, ...blocking, ...deferred];
    void ask(all);
    if (!runBeside && !isLoading && all.some(isStarted)) void bring();
    const now = free.filter((one) => isWhole(one) && isReady(one));
    free = free.filter((one) => !now.includes(one));
    for (const one of now) void insert(one);
    void run();
  };

  return {
    release(elements) {
      if (!elements) [free, blocking, deferred] = [[], [], []];
      for (const one of elements ?? [])
        if (isDue(one)) (one.matches(`[async]:is(${apart})`) ? free : blocking).push(one);
      if (free[0] ?? blocking[0] ?? deferred[0]) go();
    },
    ask,
  };
}

/** Whether it is an HTML script: SVG has others. */
export const isScript = (element: Element): element is HTMLScriptElement => element instanceof HTMLScriptElement;
/** What is run: an address, or else a text. */
const contentOf = (script: HTMLScriptElement): string =>
  script.getAttribute('src') ?? script.getAttribute('data-src') ?? script.text;
/** Whether the script is held, has something to run, and has not run. */
const isHeld = (element: Element): element is HTMLScriptElement =>
  !hasRun(element) && isScript(element) && element.type === 'text/plain' && !!contentOf(element);
/** Whether `async` and `defer` apply to it; and whether it waits until the page is parsed. */
const apart = '[src],[data-src],[data-type=module]';
const late = '[data-type=module],[defer]:is([src],[data-src])';

const isParsing = (): boolean => document.readyState === 'loading';
/** Lets the page paint and respond. By a timer only as a last resort, because nested timers wait 4 ms each. */
const nextTask = (): Promise<unknown> =>
  (globalThis as {scheduler?: {yield?(): Promise<void>}}).scheduler?.yield?.() ??
  new Promise((resolve) => setTimeout(resolve));

/**
 * A classic inline script that calls `document.write()` this late would erase the page; the browser prevents that
 * only for external ones. If the page has its own `write` on `document`, it is left alone. Returns a function that
 * allows it again.
 * @see https://html.spec.whatwg.org/multipage/dynamic-markup-insertion.html#document-write-steps
 */
function refuseWriting(): () => void {
  const page = Document.prototype as unknown as Record<'write' | 'writeln' | 'open', unknown>;
  const {write, writeln, open} = page;
  page.write = page.writeln = page.open = () => console.warn('ithn: late write');
  return () => Object.assign(page, {write, writeln, open});
}
