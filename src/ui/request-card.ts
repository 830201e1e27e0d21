import {msg, str} from '@lit/localize';
import {html, nothing, type TemplateResult} from 'lit';
import type {Consent} from '../consent/consent.ts';
import {daysBetween} from '../model/due-date.ts';
import {localize} from '../model/localized.ts';
import {isClosed} from '../model/request-progress.ts';
import type {RequestProgress, RequestStatus, RightsRequest} from '../model/rights-request.ts';
import {language} from './localization.ts';
import {timeFormat} from './record-words.ts';
import {daysLeft, deliveryText, kindTitle, outcomeWords, statusWords} from './rights-words.ts';

const way: readonly RequestStatus[] = ['received', 'verifying', 'in-progress', 'done'];

const here = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What the visitor can do with a request. */
export interface RequestCardActs {
  readonly check: () => void;
  readonly forget: (id: string) => void;
  readonly reopen: (request: RightsRequest) => void;
  readonly isChecking: boolean;
}

/** One request and how it stands. */
export function requestCard(request: RightsRequest, consent: Consent, acts: RequestCardActs): TemplateResult {
  const {id, kind, progress, delivery} = request;
  return html`<article part="request" class=${delivery} aria-labelledby="request-${id}" data-id=${id}>
    <h4 id="request-${id}" tabindex="-1">${kindTitle(kind)}</h4>
    ${
      progress
        ? progressFacts(request, progress, consent)
        : html`<p part="delivery">${deliveryText(request)}</p>
            ${delivery === 'rejected' ? html`<p><bdi dir="ltr" lang="en" part="fault">${request.fault}</bdi></p>` : nothing}`
    }
    ${buttons(request, consent, acts)}
  </article>`;
}

/** What the site has said of it. */
function progressFacts(request: RightsRequest, progress: RequestProgress, consent: Consent): TemplateResult {
  const {receivedAt, dueAt, outcome, reason, status} = progress;
  const format = timeFormat(consent);
  const time = (at: number): TemplateResult =>
    html`<time datetime=${new Date(at).toISOString()}>${format.format(at)}</time>`;
  return html`<dl>
      <div>
        <dt>${msg('Reference number', {id: 'reference'})}</dt>
        <dd><bdi dir="ltr" lang="en" part="reference">${request.reference}</bdi></dd>
      </div>
      <div>
        <dt>${msg('Received', {id: 'received-at'})}</dt>
        <dd>${time(receivedAt)}</dd>
      </div>
      <div>
        <dt>${msg('Answer due by', {id: 'due-at'})}</dt>
        <dd>${time(dueAt)} ${isClosed(status) ? nothing : countdown(progress, consent)}</dd>
      </div>
    </dl>
    ${steps(progress)} ${outcome ? html`<p>${outcomeWords[outcome]()}</p>` : nothing}
    ${reason ? html`<p>${msg('Reason:', {id: 'reason'})} <bdi part="reason">${reason}</bdi></p>` : nothing}
    ${needsHelp(request) ? escalation(consent) : nothing}`;
}

function buttons(request: RightsRequest, consent: Consent, acts: RequestCardActs): TemplateResult {
  const {id, progress, delivery, checkedAt} = request;
  const canAsk = progress
    ? progress.statusUrl && !isClosed(progress.status)
    : delivery === 'waiting' || delivery === 'unconfirmed';
  return html`<div class="row">
    ${
      canAsk
        ? html`<button part="button check" aria-disabled=${acts.isChecking} @click=${acts.check}>
            ${progress ? msg('Check the status now', {id: 'check-status'}) : msg('Try again now', {id: 'try-again'})}
          </button>`
        : nothing
    }
    ${
      delivery === 'rejected'
        ? html`<button part="button reopen" @click=${() => acts.reopen(request)}>
            ${msg('Change it and send it again', {id: 'reopen-request'})}
          </button>`
        : nothing
    }
    <button part="button forget" @click=${() => acts.forget(id)}>
      ${progress ? msg('Remove from this device', {id: 'forget-request'}) : msg('Discard the request', {id: 'discard-request'})}
    </button>
    ${
      progress && checkedAt
        ? html`<small>${msg(str`Last checked: ${timeFormat(consent).format(checkedAt)}`, {id: 'checked-at'})}</small>`
        : nothing
    }
  </div>`;
}

function countdown({dueAt}: RequestProgress, consent: Consent): TemplateResult {
  const days = daysBetween(Date.now(), dueAt, here());
  return html`<span part="countdown" class=${days < 0 ? 'late' : nothing}>${daysLeft(days, consent)}</span>`;
}

/** The way of a request; what has been, what is, and what is to come. */
function steps({status}: RequestProgress): TemplateResult {
  const all =
    status === 'extended'
      ? [...way.slice(0, 3), status, 'done' as const]
      : isClosed(status)
        ? [...way.slice(0, 3), status]
        : way;
  const at = all.indexOf(status);
  return html`<ol aria-label=${msg('Status', {id: 'status'})}>
    ${all.map(
      (step, index) =>
        html`<li
          class=${index < at || (index === at && isClosed(step)) ? 'past' : index === at ? 'now' : 'next'}
          aria-current=${index === at ? 'step' : nothing}
        >
          ${statusWords[step]()}
        </li>`,
    )}
  </ol>`;
}

/** Whether the visitor may want to turn to somebody else. */
const needsHelp = ({kind, progress}: RightsRequest): boolean =>
  !!progress &&
  (kind === 'complaint' ||
    kind === 'dispute' ||
    progress.status === 'refused' ||
    progress.status === 'partly-kept' ||
    (!isClosed(progress.status) && Date.now() > progress.dueAt));

/** Whom to turn to when the answer is not enough, as far as the site has named them. */
export function escalation({settings}: Consent): TemplateResult {
  const {regulators = [], mediation} = settings.site ?? {};
  const settle = localize(mediation, language());
  return html`<section part="escalation">
    <h5>${msg('If our answer does not satisfy you', {id: 'escalation'})}</h5>
    <p>
      ${msg('You may turn to the independent regulators or the consumer protection agencies.', {id: 'escalation-text'})}
    </p>
    ${
      regulators.length
        ? html`<ul>
            ${regulators.map(({name, url}) => {
              const shown = html`<bdi>${localize(name, language())}</bdi>`;
              return html`<li>
                ${url ? html`<a href=${url} target="_blank" rel="noopener noreferrer">${shown}</a>` : shown}
              </li>`;
            })}
          </ul>`
        : nothing
    }
    ${settle ? html`<p>${settle}</p>` : nothing}
  </section>`;
}
