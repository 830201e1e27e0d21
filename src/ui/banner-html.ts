import {msg, str} from '@lit/localize';
import type {Consent} from '../consent/consent.ts';
import type {Settings} from '../consent/settings.ts';
import {localize} from '../model/localized.ts';
import {bannerStyles} from './banner-styles.ts';
import {categoryTitle} from './category-title.ts';
import {effectiveDate} from './effective-date.ts';
import {escapeHtml as escape} from './escape-html.ts';
import {direction, speak, speaking} from './localization.ts';
import {longDate} from './long-date.ts';
import {sharedStyles} from './shared-styles.ts';

/** The first layer as markup, and the language that it is in. */
export interface BannerHtml {
  readonly language: string;
  readonly dir: 'rtl' | 'ltr';
  readonly html: string;
}

/** What `<ithn-banner>` wears, as the text of a `<style>`: ASCII alone, so that it is read alike in every encoding. */
export const bannerCss = [sharedStyles, bannerStyles]
  .map((sheet) => (sheet as unknown as {readonly cssText?: string}).cssText ?? '')
  .join('')
  .replace(/[^ -~\n]/g, (sign) => `\\${sign.charCodeAt(0).toString(16)} `);

/**
 * The first layer as a server writes it: node by node what `createBannerLayer()` builds, in the language of the settings.
 * Without the site's name it names nobody: the page fills in its host.
 */
export async function bannerHtml(settings: Settings): Promise<BannerHtml> {
  const language = await speak({settings} as Consent, 'banner');
  const dir = direction(language);
  // Nothing is waited for from here on: a server may write in two languages at once.
  return {language, dir, html: speaking(language, () => layer(settings, language, dir))};
}

function layer(settings: Settings, language: string, dir: string): string {
  const {policy, site, categories, ui} = settings;
  const {layout = 'bar', position = ''} = Object(ui) as Exclude<Settings['ui'], 'none'>;
  const isModal = layout === 'modal';
  const date = effectiveDate(settings) ?? longDate({settings} as Consent, Date.parse(policy.effective), 'UTC');
  const purposes = categories.filter(({required}) => !required).map((one) => `<li>${escape(categoryTitle(one))}</li>`);
  const button = (part: string, label: string, more: string): string =>
    `<button part="button ${part}" ${more}>${escape(label)}</button>`;
  const text =
    `<div part="text"><header><small>${escape(localize(site?.name, language))}</small>` +
    `<h2 part="title" id="title">${escape(msg('Your privacy choices', {id: 'banner-title'}))}</h2></header>` +
    `<p>${escape(msg('We use what the site needs to work properly. Only with your consent, we also use:', {id: 'banner-text'}))}</p>` +
    `<ul>${purposes.join('')}</ul>` +
    `<p>${escape(msg('You can change your choice at any time under “Privacy choices”.', {id: 'banner-change'}))}</p>` +
    `<small><a href="${escape(policy.url)}">${escape(msg('Privacy policy', {id: 'policy'}))}</a>` +
    `<span>${escape(` · ${msg(str`Effective date: ${date}`, {id: 'effective'})}`)}</span></small></div>`;
  const refused = msg('Nothing has been turned on; please try again later.', {id: 'answer-refused'});
  const actions =
    // shown when a yes could not be taken
    `<p role="alert" part="refusal" hidden>${escape(refused)}</p>` +
    '<div part="actions">' +
    button('accept', msg('Accept all', {id: 'accept-all'}), 'class="solid"') +
    button('reject', msg('Reject all', {id: 'reject-all'}), 'class="solid"') +
    button('manage', msg('Manage preferences', {id: 'manage'}), 'aria-haspopup="dialog"') +
    '</div>';
  const same = `part="base" aria-labelledby="title" dir="${dir}"`;
  return isModal
    ? `<dialog ${same} class="box">${text}${actions}</dialog>`
    : `<section ${same} class="${escape(`${layout} ${position}`)}" popover="manual"><p role="status"></p>${text}${actions}</section>`;
}
