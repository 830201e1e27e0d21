import {msg, str} from '@lit/localize';
import type {Consent} from '../consent/consent.ts';
import type {RequestFault, RequestKind, RequestOutcome, RequestStatus, RightsRequest} from '../model/rights-request.ts';
import {plural} from './plural.ts';
import type {CheckOutcome} from './request-list.ts';

/** What can be asked for: its name, and what one gets. */
export const kindWords: Record<RequestKind, () => readonly [title: string, text: string]> = {
  access: () => [
    msg('See my data', {id: 'ask-access'}),
    msg('What we hold about you, and what we use it for.', {id: 'ask-access-text'}),
  ],
  copy: () => [
    msg('Get a copy', {id: 'ask-copy'}),
    msg('A copy of your personal data to keep.', {id: 'ask-copy-text'}),
  ],
  correct: () => [
    msg('Correct my data', {id: 'ask-correct'}),
    msg('Something we hold is wrong or out of date.', {id: 'ask-correct-text'}),
  ],
  port: () => [
    msg('Move my data elsewhere', {id: 'ask-port'}),
    msg('Your data in a form that another provider can take over.', {id: 'ask-port-text'}),
  ],
  erase: () => [
    msg('Erase my data', {id: 'ask-erase'}),
    msg('All of it, or only what you gave us for custom orders.', {id: 'ask-erase-text'}),
  ],
  'transfer-documents': () => [
    msg('Documents on transfers abroad', {id: 'ask-transfer'}),
    msg('A copy of the safeguards for data that leaves the country.', {id: 'ask-transfer-text'}),
  ],
  'marketing-objection': () => [
    msg('Stop marketing', {id: 'ask-marketing'}),
    msg('No more offers, newsletters or promotions.', {id: 'ask-marketing-text'}),
  ],
  complaint: () => [
    msg('Complain', {id: 'ask-complaint'}),
    msg('We look into it and answer you.', {id: 'ask-complaint-text'}),
  ],
  dispute: () => [
    msg('Settle a dispute', {id: 'ask-dispute'}),
    msg('By mediation or arbitration, when you and we do not agree.', {id: 'ask-dispute-text'}),
  ],
};

/** The title of a kind of request, in the language in use. */
export const kindTitle = (kind: RequestKind): string => kindWords[kind]()[0];

/** What the field for one's own words is called. */
export function detailsLabel(kind: string | undefined): string {
  switch (kind) {
    case 'correct':
      return msg('What is wrong, and what is right?', {id: 'details-correct'});
    case 'complaint':
      return msg('What happened?', {id: 'details-complaint'});
    case 'dispute':
      return msg('What is the dispute about?', {id: 'details-dispute'});
    default:
      return msg('Anything that helps us find the data (optional)', {id: 'details-optional'});
  }
}

/** What is wrong with a field of the form, and how to mend it. */
export function faultText({field, reason}: RequestFault): string {
  if (reason === 'too-long') return msg('This is too long. Please shorten it.', {id: 'fault-long'});
  switch (field) {
    case 'kind':
      return msg('Choose what you would like to ask for.', {id: 'fault-kind'});
    case 'scope':
      return msg('Choose what is to be erased.', {id: 'fault-scope'});
    case 'child':
      return msg('Say whose data it is: the child’s name, or the e-mail of the child’s account.', {id: 'fault-child'});
    case 'email':
      return reason === 'missing'
        ? msg('Enter your e-mail address, so that we can answer you.', {id: 'fault-email-missing'})
        : msg('This does not look like an e-mail address. Example: name@example.com', {id: 'fault-email'});
    case 'details':
      return msg('Tell us in a few words, so that we can act on it.', {id: 'fault-details'});
    default:
      return msg('This value does not fit.', {id: 'fault-other'});
  }
}

/** How far the shop is with a request. */
export const statusWords: Record<RequestStatus, () => string> = {
  received: () => msg('Received', {id: 'status-received'}),
  verifying: () => msg('We are verifying your identity', {id: 'status-verifying'}),
  'in-progress': () => msg('In progress', {id: 'status-progress'}),
  extended: () => msg('Extended', {id: 'status-extended'}),
  done: () => msg('Done', {id: 'status-done'}),
  refused: () => msg('Refused', {id: 'status-refused'}),
  'partly-kept': () => msg('Done in part: some data is kept', {id: 'status-partly'}),
};

/** What came of a request to erase. */
export const outcomeWords: Record<RequestOutcome, () => string> = {
  erased: () => msg('The data was erased.', {id: 'outcome-erased'}),
  anonymised: () => msg('The data was made anonymous.', {id: 'outcome-anonymised'}),
  'partly-kept': () => msg('Part of the data is kept.', {id: 'outcome-partly'}),
};

/** What the visitor must know of a request that the site has not confirmed. */
export function deliveryText({delivery}: RightsRequest): string {
  switch (delivery) {
    case 'waiting':
      return msg('Not sent yet. It is kept on this device and is sent as soon as the site can be reached; keep this page open or come back later.', {id: 'delivery-waiting'}); // prettier-ignore
    case 'unconfirmed':
      return msg('Not confirmed. The site answered with something other than a confirmation, so we cannot say that it has your request. We keep trying.', {id: 'delivery-unconfirmed'}); // prettier-ignore
    case 'page':
      return msg('This site has taken over your request and delivers it in its own way. We have no confirmation of it.', {id: 'delivery-page'}); // prettier-ignore
    case 'rejected':
      return notAccepted();
    default:
      return '';
  }
}

/** Said of a request that the site’s server has not confirmed. */
export const notConfirmed = (): string => msg('Your request is not confirmed yet.', {id: 'not-confirmed'});

/** Of a request that the site's server will not have as it is. */
export const notAccepted = (): string =>
  msg('The site’s server did not accept the request. Nothing you wrote is lost.', {id: 'not-accepted'});

/** What came of asking how the requests stand. */
export const checkWords: Record<CheckOutcome, () => string> = {
  current: () => msg('The status is up to date.', {id: 'check-done'}),
  stale: () => msg('The status could not be checked just now. What you see is the last known.', {id: 'check-failed'}),
  unconfirmed: notConfirmed,
};

/** The days in which every request is answered. Policy: «معالجة الطلبات في غضون 30 يومًا» */
export const promisedDays = ({settings}: Consent): number => settings.rights?.days ?? 30;

/** Until when an answer is promised. */
export const answerWithin = (days: number, consent: Consent): string =>
  plural(days, consent, {
    zero: () => msg('We answer on the day we receive it.', {id: 'within-zero'}),
    one: () => msg('We answer within one day of receiving it.', {id: 'within-one'}),
    two: () => msg('We answer within two days of receiving it.', {id: 'within-two'}),
    few: (shown) => msg(str`We answer within ${shown} days of receiving it.`, {id: 'within-few'}),
    many: (shown) => msg(str`We answer within ${shown} days of receiving it.`, {id: 'within-many'}),
    other: (shown) => msg(str`We answer within ${shown} days of receiving it.`, {id: 'within-other'}),
  });

/** How many days are left until the due date; negative ones are over. */
export function daysLeft(days: number, consent: Consent): string {
  return days < 0
    ? plural(-days, consent, {
        zero: () => msg('Due today', {id: 'left-zero'}),
        one: () => msg('One day late', {id: 'late-one'}),
        two: () => msg('Two days late', {id: 'late-two'}),
        few: (shown) => msg(str`${shown} days late`, {id: 'late-few'}),
        many: (shown) => msg(str`${shown} days late`, {id: 'late-many'}),
        other: (shown) => msg(str`${shown} days late`, {id: 'late-other'}),
      })
    : plural(days, consent, {
        zero: () => msg('Due today', {id: 'left-zero'}),
        one: () => msg('One day left', {id: 'left-one'}),
        two: () => msg('Two days left', {id: 'left-two'}),
        few: (shown) => msg(str`${shown} days left`, {id: 'left-few'}),
        many: (shown) => msg(str`${shown} days left`, {id: 'left-many'}),
        other: (shown) => msg(str`${shown} days left`, {id: 'left-other'}),
      });
}
