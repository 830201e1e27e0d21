// Brought where the visitor comes with a choice from another site of the controller, and not before.
import {msg, str} from '@lit/localize';
import type {Consent} from '../consent/consent.ts';
import {meeting} from '../consent/meeting.ts';
import type {HandoverDesk} from '../consent/people.ts';
import {isRestricted} from '../model/restriction.ts';
import {categoryTitle} from './category-title.ts';
import {allowed, notAllowed} from './choice-words.ts';
import {isolate} from './isolate.ts';
import {language, speak, speaking} from './localization.ts';
import {make} from './make.ts';
import {watchBanners} from './watch-banners.ts';

const words = 'note-handover';

let isWatching = false;

/** Says in every banner that comes on the page what was chosen on the other site, with a button to choose the same here. */
export function noteHandover(): void {
  if (isWatching) return;
  isWatching = true;
  watchBanners(write);
}

async function write(banner: HTMLElement, consent: Consent): Promise<void> {
  const tag = await speak(consent, words, banner);
  const root = banner.shadowRoot;
  const text = root?.querySelector('[part=text]');
  const actions = root?.querySelector<HTMLElement>('[part=actions]');
  const manage = actions?.querySelector<HTMLElement>('[part~=manage]');
  if (!root || !text || !actions || !manage) return;
  for (const old of root.querySelectorAll('[part~=handover]')) old.remove();
  const desk = meeting().handover;
  const said = desk && speaking(tag, () => describe(desk, consent));
  if (!said) return; // answered, or what was allowed there cannot be allowed here
  const note = make('p', {part: 'handover', id: 'handover'}, said);
  note.style.display = 'block'; // on a phone the other sentences stand in a line
  const use = make('button', {part: 'button handover', class: 'solid', 'aria-describedby': 'handover'});
  use.textContent = speaking(tag, () => msg('Use the same choice here', {id: 'handover-use'}));
  use.addEventListener('click', ({isTrusted}) => {
    if (!isTrusted) return; // a click made by a program never grants
    const shown = [...root.querySelectorAll('small, h2, [part=text] p, li, button')];
    const context = {locale: tag, shown: shown.map(({textContent}) => textContent).join(' ')};
    desk.take(context).catch(console.error);
  });
  text.querySelector(':scope > p:last-of-type')?.after(note);
  manage.before(use);
  // Four buttons of one size: none is easier to press than another.
  actions.style.gridAutoRows = '1fr';
  manage.style.gridColumn = 'auto';
}

/** The choice in words, without what is denied here anyway; empty if nothing of a yes is left. */
function describe({from, choices}: HandoverDesk, {settings, restrictions}: Consent): string {
  const optional = settings.categories.filter(({required}) => !required);
  const isOn = ({id}: {readonly id: string}): boolean =>
    choices.categories[id] === true && !isRestricted(id, {restrictions});
  const names = (all: typeof optional): string =>
    new Intl.ListFormat(language(), {type: 'unit'}).format(all.map((one) => isolate(categoryTitle(one))));
  const on = names(optional.filter(isOn));
  const off = names(optional.filter((one) => !isOn(one)));
  if (!on) return '';
  const site = isolate(from);
  const lead = msg(str`Your choice on ${site}:`, {id: 'handover-chosen'});
  return `${lead} ${[allowed(on), off && notAllowed(off)].filter(Boolean).join(' · ')}`;
}
