// Brought where the site's server has named a region, and not before: most banners never need these words. They are those of
// the preferences, which say the same.
import type {Consent} from '../consent/consent.ts';
import {meeting} from '../consent/meeting.ts';
import {whenSeen} from '../consent/when-seen.ts';
import type {Category} from '../model/category.ts';
import {speak, speaking} from './localization.ts';
import {objectionTexts, runningUnasked} from './objection.ts';
import {watchBanners} from './watch-banners.ts';

/** What the banner said before: whatever runs without consent is no part of that list. */
interface Former {
  readonly lead: Element;
  readonly list: Element;
  /** One for each optional category, in the order of the configuration. */
  readonly items: readonly Element[];
  /** The sentence behind them. */
  readonly next: Element;
}

const formers = new WeakMap<Element, Former>();
let isWatching = false;
/** Ends the wait for the sentence that was written last. */
let stopWaiting = (): void => {};

/** Says in every banner that comes on the page what runs without asking, and takes a no there for the objection that it is. */
export function noteObjection(): void {
  if (isWatching) return;
  isWatching = true;
  watchBanners(write);
}

async function write(banner: HTMLElement, consent: Consent): Promise<void> {
  const tag = await speak(consent, 'preferences', banner);
  const root = banner.shadowRoot;
  const text = root?.querySelector('[part=text]');
  const former = text && formerOf(text);
  if (!root || !former) return;
  root.addEventListener('click', object, true);
  const optional = consent.settings.categories.filter(({required}) => !required);
  const running = toTell(consent);
  const {lead, list, items, next} = former;
  const asked = items.filter((_, index) => !running.some(({id}) => id === optional[index]?.id));
  const titleOf = ({id}: {readonly id: string}): string =>
    items[optional.findIndex((one) => one.id === id)]?.textContent ?? id;
  const notes = speaking(tag, () => objectionTexts(running, titleOf)).map((said) => {
    const note = document.createElement('p');
    note.part.add('objection');
    note.textContent = ` ${said} `; // on a phone the sentences stand in a line
    return note;
  });
  for (const old of text.querySelectorAll('[part=objection]')) old.remove();
  list.replaceChildren(...asked);
  if (asked.length) next.before(lead, list, ...notes);
  else {
    lead.remove();
    list.remove();
    next.before(...notes);
  }
  // What waits for these words runs from the moment they can be read.
  const {objections} = meeting();
  stopWaiting();
  if (objections?.waiting.length) {
    const told = objections.waiting;
    stopWaiting = whenSeen(notes, () => objections.told(told));
  }
}

/** What runs without asking, and what will once this is said. */
function toTell(consent: Consent): readonly Category[] {
  const running = runningUnasked(consent);
  const waiting = meeting().objections?.waiting ?? [];
  return consent.settings.categories.filter((one) => running.includes(one) || waiting.includes(one.id));
}

function formerOf(text: Element): Former | undefined {
  const known = formers.get(text);
  if (known) return known;
  const list = text.querySelector('ul');
  const lead = list?.previousElementSibling;
  const next = list?.nextElementSibling;
  if (!list || !lead || !next) return undefined;
  const former = {lead, list, items: [...list.children], next};
  formers.set(text, former);
  return former;
}

/** "Reject all" where the banner says that something may be objected to: a decision of its own kind, as easy as any. */
function object(event: Event): void {
  const {consent} = meeting();
  const root = event.currentTarget as ShadowRoot;
  if (!consent || !(event.target as Element).closest('[part~=reject]') || !toTell(consent).length) return;
  event.stopPropagation(); // the banner would record a refusal of consent
  const said = root.querySelectorAll('small, h2, [part=text] p, li, button');
  const shown = [...said].map(({textContent}) => textContent).join(' ');
  consent.rejectAll({source: 'objection', locale: (root.host as HTMLElement).lang, shown}).catch(console.error);
  consent.hide(); // what was asked for from there and is on its way too
}
