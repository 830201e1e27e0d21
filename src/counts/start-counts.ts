// Counts answers anonymously, for sites that enable it. Nothing is stored in the browser, and nothing sent identifies
// the visitor; a visitor who is asked on three pages is counted three times.
import type {Host} from '../consent/host.ts';
import {sendUnnamed} from '../consent/send-unnamed.ts';
import type {CountedEvent, CountedLayout} from '../model/count.ts';
import type {Decision} from '../model/decision.ts';
import {kindOf, takesBack} from './kind-of.ts';
import {shownLanguage} from './shown-language.ts';
import {watchOwnQuestion} from './watch-own-question.ts';
import {watchVisitor} from './watch-visitor.ts';

interface Place {
  readonly language: string;
  readonly revision: number;
  readonly layout: CountedLayout;
}

/** Sources of decisions that no visitor made on this page. */
const withoutVisitor: readonly Decision['source'][] = ['gpc', 'native', 'guardian', 'expiry'];

/**
 * Sends a count to `records.counts` whenever the question is shown, answered or left, and when consent is withdrawn.
 * With `ui: 'none'` it cannot know what the page asks, and counts nothing.
 */
export function startCounts({consent}: Host): (() => void) | undefined {
  const {settings} = consent;
  const address = settings.records?.counts;
  if (!address || settings.ui === 'none') return undefined;
  const {layout = 'bar'} = settings.ui;
  let asked: Place | undefined; // the open question
  let left: Place | undefined; // one that was open when the page was left

  const count = (event: CountedEvent, place: Place): void => {
    sendUnnamed(address, {event, ...place});
  };
  const readPlace = (): Place => ({
    language: shownLanguage(settings, isOwn()),
    revision: settings.policy.revision,
    layout: isOwn() ? 'own' : layout,
  });
  const ask = (place: Place): void => {
    if (asked || consent.state.status === 'decided') return;
    asked = place;
    count('shown', place);
  };

  const listening = new AbortController();
  const {signal} = listening;
  const isOwn = watchOwnQuestion(signal, () => ask(readPlace()));
  const isOfVisitor = watchVisitor(signal);
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
  const unsubscribe = consent.subscribe((state, previous) => {
    if (state.status !== 'decided') return;
    const place = asked;
    asked = undefined;
    const {choices, decidedAt, source} = state.decision;
    if (withoutVisitor.includes(source) || !isOfVisitor(decidedAt)) return;
    if (place) count(kindOf(state.decision, consent), place);
    else if (previous.status === 'decided' && takesBack(choices, previous.decision.choices, consent))
      count('withdrawn', readPlace());
  });
  return () => {
    listening.abort();
    unsubscribe();
  };
}
