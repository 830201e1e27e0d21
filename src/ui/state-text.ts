import {msg, str} from '@lit/localize';
import type {Consent} from '../consent/consent.ts';
import type {Choices} from '../model/decision.ts';
import {localize} from '../model/localized.ts';
import {categoryTitle} from './category-title.ts';
import {longDate} from './long-date.ts';
import {formerChoices} from './stored-choices.ts';
import {isolate} from './isolate.ts';
import {language} from './localization.ts';

/** More names than these say nothing to anybody. */
const most = 6;

/** What the site asks about that it did not ask before, and what that means for the switches. */
function newText({settings}: Consent, {categories, services}: Choices): string {
  const known = {...categories, ...services};
  const isNew = ({id}: {readonly id: string}): boolean => !Object.hasOwn(known, id);
  const names = [
    ...settings.categories.filter((one) => isNew(one) && !one.required).map(categoryTitle),
    ...settings.services.filter(isNew).map(({id, name}) => localize(name, language()) || id),
  ].map(isolate);
  if (!names[0]) return '';
  const shown = names.length > most ? [...names.slice(0, most), '…'] : names;
  const list = new Intl.ListFormat(language(), {type: 'unit'}).format(shown);
  return msg(str`New: ${list}. What you chose before is shown as it was; what is new stays off until you turn it on.`, {
    id: 'state-new',
  });
}

/** Where the visitor stands, in a sentence with the date of the choice. */
export function stateText(consent: Consent): string {
  const {state} = consent;
  const {presumed, objectable = []} = consent.restrictions;
  if (state.status === 'unasked' && presumed.some((id) => !objectable.includes(id)))
    return msg('You have not chosen yet. Where you are, what is optional is on until you turn it off.', {
      id: 'state-presumed',
    });
  if (state.status === 'unasked')
    return msg('You have not chosen yet. Everything optional is off.', {id: 'state-unasked'});
  const date = longDate(consent, state.decision.decidedAt);
  const until = longDate(consent, state.decision.expiresAt);
  if (state.status === 'decided')
    return msg(str`Your choices were saved on ${date} and are valid until ${until}.`, {id: 'state-decided'});
  switch (state.reason) {
    case 'expired':
      return msg(str`Your choices of ${date} have expired. Everything optional is off until you choose again.`, {
        id: 'state-expired',
      });
    case 'policy-changed':
      return msg(
        str`The privacy policy has changed since your choices of ${date}. Everything optional is off until you choose again.`,
        {id: 'state-policy-changed'},
      );
    case 'choices-changed': {
      const text = msg(
        str`What you can choose about has changed since your choices of ${date}. Everything optional is off until you choose again.`,
        {id: 'state-choices-changed'},
      );
      const former = formerChoices(consent);
      return former ? `${text} ${newText(consent, former)}` : text;
    }
  }
}
