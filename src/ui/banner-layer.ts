import {msg, str} from '@lit/localize';
import type {Consent} from '../consent/consent.ts';
import type {Settings} from '../consent/settings.ts';
import {localize} from '../model/localized.ts';
import {categoryTitle} from './category-title.ts';
import {longDate} from './long-date.ts';
import {effectiveDate} from './effective-date.ts';
import {language} from './localization.ts';
import {make} from './make.ts';
import {createSaidWords, type SaidWords} from './said-words.ts';

type Looks = Exclude<Settings['ui'], 'none'>;

/** What the first layer is made of; it stands once, and only its words are written anew. */
export interface BannerLayer {
  readonly base: HTMLElement & Partial<HTMLDialogElement>;
  /** Writes every word in the language in use. */
  readonly write: () => void;
  /** Says the title to screen readers: they tell what changes in a status that was there before. */
  readonly announce: () => void;
  /** Says that a yes could not be taken. */
  readonly refuse: () => void;
}

/** Builds the layer without its words: as few nodes as what is said has parts. */
export function createBannerLayer(consent: Consent): BannerLayer {
  const {layout = 'bar', position = ''} = Object(consent.settings.ui) as Looks;
  const isModal = layout === 'modal';
  const {saying, write} = createSaidWords();
  const title = (): string => msg('Your privacy choices', {id: 'banner-title'});

  let isAnnounced = false;
  const status = saying(make('p', {role: 'status'}), () => (isAnnounced ? title() : ''));
  const base = make(
    isModal ? 'dialog' : 'section',
    {
      part: 'base',
      class: isModal ? 'box' : `${layout} ${position}`,
      'aria-labelledby': 'title',
      ...(!isModal && {popover: 'manual'}),
    },
    ...(isModal ? [] : [status]),
    makeText(consent, title, saying),
    makeActions(saying),
  );
  const refusal = saying(make('p', {role: 'alert', part: 'refusal'}), () =>
    msg('Nothing has been turned on; please try again later.', {id: 'answer-refused'}),
  );
  return {
    base,
    write,
    announce() {
      isAnnounced = true;
      write();
    },
    refuse: () => base.lastElementChild?.before(refusal),
  };
}

type Saying = SaidWords['saying'];

/** What the layer says: who asks, for what, under which policy. */
function makeText(consent: Consent, title: () => string, saying: Saying): HTMLElement {
  const {settings} = consent;
  const {policy, site, categories} = settings;
  const date = (): string => effectiveDate(settings) ?? longDate(consent, Date.parse(policy.effective), 'UTC');
  return make(
    'div',
    {part: 'text'},
    make(
      'header',
      {},
      saying(make('small'), () => localize(site?.name, language()) || location.hostname),
      saying(make('h2', {part: 'title', id: 'title'}), title),
    ),
    saying(make('p'), () =>
      msg('We use what the site needs to work properly. Only with your consent, we also use:', {id: 'banner-text'}),
    ),
    make(
      'ul',
      {},
      ...categories
        .filter(({required}) => !required)
        .map((category) => saying(make('li'), () => categoryTitle(category))),
    ),
    saying(make('p'), () =>
      msg('You can change your choice at any time under “Privacy choices”.', {id: 'banner-change'}),
    ),
    make(
      'small',
      {},
      saying(make('a', {href: policy.url}), () => msg('Privacy policy', {id: 'policy'})),
      saying(make('span'), () => ` · ${msg(str`Effective date: ${date()}`, {id: 'effective'})}`),
    ),
  );
}

/** The three answers, the first two alike. */
function makeActions(saying: Saying): HTMLElement {
  const button = (part: string, read: () => string, more: Readonly<Record<string, string>>): HTMLElement =>
    saying(make('button', {part: `button ${part}`, ...more}), read);
  return make(
    'div',
    {part: 'actions'},
    button('accept', () => msg('Accept all', {id: 'accept-all'}), {class: 'solid'}),
    button('reject', () => msg('Reject all', {id: 'reject-all'}), {class: 'solid'}),
    button('manage', () => msg('Manage preferences', {id: 'manage'}), {'aria-haspopup': 'dialog'}),
  );
}
