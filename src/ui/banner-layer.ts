import {msg, str} from '@lit/localize';
import type {Consent} from '../consent/consent.ts';
import type {Settings} from '../consent/settings.ts';
import {localize} from '../model/localized.ts';
import {categoryTitle} from './category-title.ts';
import {longDate} from './long-date.ts';
import {effectiveDate} from './effective-date.ts';
import {language} from './localization.ts';
import {make} from './make.ts';

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
  const {settings} = consent;
  const {policy, site, categories, ui} = settings;
  const {layout = 'bar', position = ''} = Object(ui) as Looks;
  const isModal = layout === 'modal';
  const words: [Node, () => string][] = [];
  const saying = <T extends Node>(node: T, read: () => string): T => {
    words.push([node, read]);
    return node;
  };
  const title = (): string => msg('Your privacy choices', {id: 'banner-title'});
  const date = (): string => effectiveDate(settings) ?? longDate(consent, Date.parse(policy.effective), 'UTC');
  const button = (part: string, read: () => string, more = {}): HTMLElement =>
    saying(make('button', {part: `button ${part}`, ...more}), read);

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
    make(
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
        saying(document.createTextNode(''), () => ` · ${msg(str`Effective date: ${date()}`, {id: 'effective'})}`),
      ),
    ),
    make(
      'div',
      {part: 'actions'},
      button('accept', () => msg('Accept all', {id: 'accept-all'}), {class: 'solid'}),
      button('reject', () => msg('Reject all', {id: 'reject-all'}), {class: 'solid'}),
      button('manage', () => msg('Manage preferences', {id: 'manage'}), {'aria-haspopup': 'dialog'}),
    ),
  );
  const refusal = saying(make('p', {role: 'alert', part: 'refusal'}), () =>
    msg('Nothing has been turned on; please try again later.', {id: 'answer-refused'}),
  );
  const write = (): void => {
    for (const [node, read] of words) {
      const said = read();
      // What has not changed stays the node it is: a reader that stands in it keeps its place.
      if (node.textContent !== said) node.textContent = said;
    }
  };
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
