// Counts answers anonymously, for sites that enable it. Nothing is stored in the browser, and nothing sent identifies
// the visitor; a visitor who is asked on three pages is counted three times.
import type {Host} from '../consent/host.ts';
import {sendUnnamed} from '../consent/send-unnamed.ts';
import {isHeldBack} from '../consent/held-questions.ts';
import type {CountedEvent, CountedLayout} from '../model/count.ts';
import type {Decision} from '../model/decision.ts';
import {kindOf, takesBack} from './kind-of.ts';
import {shownLanguage} from './shown-language.ts';

interface Place {
  readonly language: string;
  readonly revision: number;
  readonly layout: CountedLayout;
}

/** Sources of decisions that no visitor made on this page. */
const withoutVisitor: readonly Decision['source'][] = ['gpc', 'native', 'guardian', 'expiry'];

/** The longest time between the visitor's action on this page and the resulting decision, in milliseconds. */
const mostSinceActedMs = 5000;

/**
 * Sends a count to `records.counts` whenever the question is shown, answered or left, and when consent is withdrawn.
 * With `ui: 'none'` it cannot know what the page asks, and counts nothing.
 */
export function startCounts({consent}: Host): (() => void) | undefined {
  const {settings} = consent;
  const address = settings.records?.counts;
  if (!address || settings.ui === 'none') return undefined;
  const {layout = 'bar'} = settings.ui;
  let isOwn = false; // whether the page shows its own question, as far as is known
  let asked: Place | undefined; // the open question
  let left: Place | undefined; // one that was open when the page was left
  let actedAt = 0;

  const count = (event: CountedEvent, place: Place): void => {
    sendUnnamed(address, {event, ...place});
  };
  const readPlace = (): Place => ({
    language: shownLanguage(settings, isOwn),
    revision: settings.policy.revision,
    layout: isOwn ? 'own' : layout,
  });
  const ask = (place: Place): void => {
    if (asked || consent.state.status === 'decided') return;
    asked = place;
    count('shown', place);
  };

  const listening = new AbortController();
  const {signal} = listening;
  document.addEventListener(
    'ithn-show',
    (event) => {
      const {view} = event;
      // After all listeners: a page may show its own question. A prerendered page shows none yet.
      queueMicrotask(() => {
        if (view === 'rights' || isHeldBack(event)) return; // who is held back is asked by nobody
        // One that only asks by itself may show our preferences.
        isOwn = event.defaultPrevented || (isOwn && view === 'preferences');
        if (view === 'banner') whenSeen(() => signal.aborted || ask(readPlace()));
      });
    },
    {signal},
  );
  addEventListener(
    'pagehide',
    () => {
      left = asked;
      asked = undefined;
      if (left) count('ignored', left);
    },
    {signal},
  );
  addEventListener(
    'pageshow',
    ({persisted}) => {
      if (persisted && left) ask(left);
      left = undefined;
    },
    {signal},
  );
  const act = ({isTrusted}: Event): void => {
    if (isTrusted) actedAt = Date.now(); // a key may also switch to another tab
  };
  for (const type of ['click', 'keydown']) addEventListener(type, act, {capture: true, signal});
  const unsubscribe = consent.subscribe((state, previous) => {
    if (state.status !== 'decided') return;
    const place = asked;
    asked = undefined;
    const {choices, decidedAt, source} = state.decision;
    // A decision in another tab arrives here too, but is counted there, in the tab that is in front.
    const sinceActedMs = decidedAt - actedAt;
    if (withoutVisitor.includes(source) || sinceActedMs < 0 || sinceActedMs > mostSinceActedMs || !isInFront()) return;
    if (place) count(kindOf(state.decision, consent), place);
    else if (previous.status === 'decided' && takesBack(choices, previous.decision.choices, consent))
      count('withdrawn', readPlace());
  });
  return () => {
    listening.abort();
    unsubscribe();
  };
}

const isInFront = (): boolean => document.visibilityState === 'visible' && document.hasFocus();

function whenSeen(act: () => void): void {
  if ((document as {prerendering?: boolean}).prerendering)
    document.addEventListener('prerenderingchange', act, {once: true});
  else act();
}
