import {msg} from '@lit/localize';
import type {Consent} from '../consent/consent.ts';
import type {Settings} from '../consent/settings.ts';
import {declarationColumns, declarationRows, type Row} from './declaration-rows.ts';
import {escapeHtml as escape} from './escape-html.ts';
import {direction, speak, speaking} from './localization.ts';
import {keptText, policyName, serviceName} from './service-details.ts';

/** What nobody says goes last; minutes, so that whole numbers rank an hour as well as a year. */
const rankOf = ({days}: Row): number => (days < 0 ? 0 : Math.min(Math.round(days * 1440) + 1, 1e9));

/** The table of `<ithn-declaration>` as markup, in the language of the settings. */
export async function declarationHtml(settings: Settings): Promise<string> {
  const consent = {settings} as Consent;
  const language = await speak(consent, 'declaration');
  // Nothing is waited for from here on: a server may write in two languages at once.
  return speaking(language, () => table(consent, language));
}

function table(consent: Consent, language: string): string {
  const heads = Object.values(declarationColumns()).map((label) => `<th scope="col">${escape(label)}</th>`);
  const title = msg('What this site and its services keep in your browser', {id: 'declaration-title'});
  const rows = declarationRows(consent).map((row) => line(row, consent));
  return `<table lang="${escape(language)}" dir="${direction(language)}">
<caption>${escape(title)}</caption>
<thead><tr>${heads.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

function line(row: Row, consent: Consent): string {
  const {item, service, provider, purpose, categories, kind, lifetime} = row;
  const small = (text: string): string => text && `<small>${text}</small>`;
  const apart = (text: string, more = ''): string => text && `<bdi${more}>${escape(text)}</bdi>`;
  const name = service ? serviceName(service) : '';
  const link =
    service?.policyUrl &&
    `<a href="${escape(service.policyUrl)}" rel="noopener noreferrer">${escape(policyName(service))}</a>`;
  const cells = [
    [
      apart(name),
      small(name === provider ? '' : apart(provider)),
      small(link ?? ''),
      small(apart(service?.contact ?? '', ' dir="ltr"')),
    ],
    [apart(purpose), small(escape(categories)), small(service?.retention ? escape(keptText(service, consent)) : '')],
    [escape(kind)],
  ].map((parts) => `<td>${parts.filter(Boolean).join('<br>')}</td>`);
  const head = item
    ? apart(item.name, ' dir="ltr" lang="en"')
    : escape(msg('Keeps nothing in your browser', {id: 'declaration-nothing'}));
  return `<tr><th scope="row">${head}</th>${cells.join('')}<td data-sort="${rankOf(row)}">${escape(lifetime)}</td></tr>`;
}
