import type {Consent} from '../../consent/consent.ts';
import {emit} from '../../consent/events.ts';
import {matchesHost} from '../../model/hosts.ts';
import type {ConsentState} from '../../model/state.ts';
import {reloadOnce} from '../reload-once.ts';
import {askWrappers} from './ask-wrappers.ts';
import {whoCalls} from './caller.ts';
import {guard} from './guard.ts';
import {guardKept} from './guard-kept.ts';
import {originOf, readHeldOrigins} from './held-origins.ts';
import {addressPattern, type Judge, type Refuses} from './judge.ts';
import {createPatches} from './patches.ts';
import {shutByBrowser} from './shut-by-browser.ts';

/** What code asks for itself, a stream of events among the others; a tag or a style sheet is seen by the patches alone. */
const isCalled = (initiator: string): boolean => /^(?:fetch|xmlhttprequest|beacon|other)$/.test(initiator);

/** What the page has fetched; nothing in jsdom, which keeps no list. */
const allEntries = (): PerformanceResourceTiming[] =>
  (performance.getEntriesByType?.('resource') ?? []) as PerformanceResourceTiming[];

/**
 * After a no to what has run: from now on nothing reaches the hosts of services that were refused, or the origins that
 * refused things came from or name, and their own code reaches nobody but the site. What the site reached before the yes,
 * what it allows, and what is granted goes on, and what its own code reaches. Returns the way back.
 */
export function silence(consent: Consent, previous: ConsentState): () => void {
  const {settings} = consent;
  const yes = previous.status === 'decided' ? previous.decision.decidedAt - performance.timeOrigin : 0;
  const entries = allEntries();
  const since = performance.now();
  const before = new Set(entries.filter(({startTime}) => startTime < yes).map(({name}) => originOf(name)));
  const early = new Set<string>(); // origins that were reached before the first file of theirs was asked for
  const {refused, scripts, granted, look} = readHeldOrigins(consent, before);
  const tried = new Set<string>(); // origins that only their code asked for: the site's may still ask for them
  const passed = new Set<string>(); // origins that others reach through our patches
  const heard = new Map<string, PerformanceResourceTiming>(); // one entry for each way to each origin: a page's list is short, and pages clear it
  const hear = (all: readonly PerformanceResourceTiming[]): void => {
    for (const entry of all) heard.set(`${entry.initiatorType} ${originOf(entry.name)}`, entry);
  };

  const hostsOf = (isGranted: boolean): string[] =>
    settings.services.filter(({id}) => consent.grantedService(id) === isGranted).flatMap(({hosts}) => hosts ?? []);
  /** Whether it is the site's own, or the configuration lets it pass. */
  const isAllowed = (address: string): boolean =>
    originOf(address) === location.origin ||
    matchesHost(new URL(address).hostname, [...(settings.gate.allow ?? []), ...hostsOf(true)]);

  const isRefused = (origin: string): boolean =>
    refused.has(origin) || (!!origin && matchesHost(new URL(origin).hostname, hostsOf(false)));

  const refuses: Refuses = (address, kind) => {
    const isCode = kind === 'worker';
    if (kind === 'window' || kind === 'form') return false; // the visitor's navigation
    const origin = originOf(String(address));
    if (!origin.startsWith('http') || isAllowed(origin)) return isCode && whoCalls(scripts) === 'theirs';
    if (isRefused(origin)) {
      if (!refused.has(origin)) refused.set(origin, performance.now());
    } else {
      const caller = before.has(origin) ? 'others' : whoCalls(scripts);
      if (caller === 'others') passed.add(origin);
      if (caller === 'theirs') tried.add(origin);
      if (caller === 'others' || !tried.has(origin)) return false;
    }
    emit('ithn-blocked', {url: String(address), kind, categories: []});
    return true;
  };
  const judge: Judge = {
    isBlocking: false, // workers are refused as a whole
    passing: () => [],
    refuses,
    refusesIn: (text, kind) =>
      typeof text === 'string' && (text.match(addressPattern) ?? []).filter((one) => refuses(one, kind)).length > 0,
    strip: (text, kind) => text.replace(addressPattern, (one) => (refuses(one, kind) ? 'about:invalid' : one)),
  };

  /** What code reached first once theirs was there: the site's own, or theirs. */
  const isUnsure = ({initiatorType, name}: PerformanceResourceTiming): boolean => {
    const origin = originOf(name);
    return isCalled(initiatorType) && !isAllowed(name) && ![before, early, granted].some((all) => all.has(origin));
  };
  let isShutByBrowser = false;
  const shut = (isSure: (entry: PerformanceResourceTiming) => boolean, place = document): void => {
    isShutByBrowser ||= place === document;
    const reached = [...heard.values()].filter(isSure).map(({name}) => originOf(name));
    const open = new Set([...reached, ...before, ...passed].filter((one) => one && !isRefused(one)));
    shutByBrowser(open, [...(settings.gate.allow ?? []), ...hostsOf(true)], place);
  };

  hear(entries);
  const first = Math.min(...entries.filter(({name}) => scripts.has(name)).map(({startTime}) => startTime));
  for (const {name, startTime} of first < Infinity ? entries : []) if (startTime < first) early.add(originOf(name));
  let isWrapped = false; // whoever calls a wrapper of theirs looks as if theirs called
  askWrappers(scripts, () => {
    isWrapped = true;
    shut((entry) => !isUnsure(entry));
  });
  const undo = guard(consent, judge);
  const patches = createPatches();
  guardKept(window, refuses, () => !isWrapped && whoCalls(scripts) === 'theirs', patches);
  // An empty frame has functions of its own, which whoever made it may have kept.
  for (const {contentDocument} of document.querySelectorAll('iframe'))
    if (contentDocument?.URL === 'about:blank') shut((entry) => !isUnsure(entry), contentDocument);

  /** What came through all the same holds on to functions from before. */
  const isLate = (entry: PerformanceResourceTiming): boolean => {
    const origin = originOf(entry.name);
    if (entry.startTime > since && isUnsure(entry) && !passed.has(origin)) refused.set(origin, since);
    return isRefused(origin) && !isAllowed(entry.name) && entry.startTime > (refused.get(origin) ?? since);
  };
  const shutOut = new Set<string>();
  const lookAt = (list: PerformanceObserverEntryList): void => {
    const came = list.getEntries() as PerformanceResourceTiming[];
    hear(came);
    const late = came
      .filter(isLate)
      .map(({name}) => originOf(name))
      .filter((one) => !shutOut.has(one));
    for (const origin of late) shutOut.add(origin);
    if (late.length) shut(() => true);
  };
  const watch = typeof PerformanceObserver === 'undefined' ? undefined : new PerformanceObserver(lookAt);
  watch?.observe({type: 'resource'});
  const unsubscribe = consent.subscribe(({...state}) => {
    const was = refused.size + scripts.size;
    tried.clear();
    look();
    if (isShutByBrowser && refused.size + scripts.size < was && state.status === 'decided')
      reloadOnce(state.decision.id);
  }, true);
  return () => {
    patches.undo();
    undo();
    watch?.disconnect();
    unsubscribe();
  };
}
