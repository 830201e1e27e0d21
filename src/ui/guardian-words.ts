import {msg, str} from '@lit/localize';
import type {Consent} from '../consent/consent.ts';
import type {MinorsDesk} from '../consent/people.ts';
import type {Relation} from '../model/minors.ts';
import {anyCategoryTitle} from './category-description.ts';
import {language} from './localization.ts';
import {longDate} from './long-date.ts';

/** What a guardian is to the child. */
export const relationNames: Record<Relation, () => string> = {
  mother: () => msg('Mother', {id: 'relation-mother'}),
  father: () => msg('Father', {id: 'relation-father'}),
  guardian: () => msg('Legal guardian', {id: 'relation-guardian'}),
};

/** How the permission stands; `undefined` where nobody has asked for one. */
export function guardianNews(guardian: MinorsDesk['guardian'], consent: Consent): string | undefined {
  switch (guardian.status) {
    case 'none':
      return undefined;
    case 'asking':
      return msg('The request is being sent.', {id: 'guardian-asking'});
    case 'refused':
      return msg('The request was not confirmed. Nothing has been turned on.', {id: 'guardian-refused'});
    case 'unconfirmed':
      return msg('The request could not be delivered. Nothing has been turned on; please try again later.', {
        id: 'guardian-unconfirmed',
      });
    case 'pending': {
      const date = longDate(consent, guardian.since);
      return msg(str`Waiting for the guardian’s confirmation since ${date}. Until then nothing is turned on.`, {
        id: 'guardian-pending',
      });
    }
    case 'given': {
      const {relation, at, method, purposes} = guardian.record;
      const date = longDate(consent, at);
      const names = purposes.map((id) => {
        const category = consent.settings.categories.find((one) => one.id === id);
        return category ? anyCategoryTitle(category) : id;
      });
      const list = new Intl.ListFormat(language(), {type: 'conjunction'}).format(names);
      const who = relationNames[relation]();
      return msg(str`Permission of ${date} (${who}; verified by: ${method}). Allowed: ${list}`, {
        id: 'guardian-given',
      });
    }
  }
}
