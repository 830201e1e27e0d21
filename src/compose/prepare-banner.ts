// The banner in the first HTML: fetched by `ithn/html`, `ithn/server` and the build tools when they are asked for one.
import {fillIn} from '../consent/fill-in.ts';
import {languages} from '../consent/languages.ts';
import type {ConsentConfig, Settings} from '../consent/settings.ts';
import type {BannerSource} from '../html/banner-source.ts';
import {bannerCss, bannerHtml} from '../ui/banner-html.ts';
import {escapeHtml as escape} from '../ui/escape-html.ts';
import {writtenFor} from '../ui/written-for.ts';
import {writtenLine} from '../ui/written-line.ts';
import {readConfig} from './read-config.ts';

export async function prepareBanner(config: ConsentConfig): Promise<BannerSource | undefined> {
  const settings = readSettings(config);
  if (obstacleOf(settings)) return undefined;
  const {locale, texts} = settings;
  const wanted = locale === 'auto' ? ['en', ...languages, ...Object.keys(texts ?? {})] : [locale];
  const banners = new Map<string, string>();
  for (const tag of wanted) banners.set(tag, await markupOf({...settings, locale: tag}));
  return {
    // what no page says the browser does, of each visitor
    markup: (page) => banners.get(locale) ?? (page ? nearest(page, banners) : ''),
    hashes: {script: await hashOf(writtenLine), style: await hashOf(bannerCss)},
  };
}

/** As the interface chooses its words: in the page's language, else in the one that it is a kind of, else in English. */
function nearest(page: string, banners: ReadonlyMap<string, string>): string {
  // Filipino pages often call themselves Tagalog
  const base = page
    .toLowerCase()
    .replace(/[-_].*/, '')
    .replace('tl', 'fil');
  return banners.get(page) ?? banners.get(base) ?? banners.get('en') ?? '';
}

/** The key of a configuration that keeps `prepareBanner()` from making one; undefined: it makes one. */
export const bannerObstacle = (config: ConsentConfig): string | undefined => obstacleOf(readSettings(config));

const readSettings = (config: ConsentConfig): Settings => fillIn(readConfig(config));

/**
 * Why not every visitor without an answer is asked at once, and the same: the page shows its own, something comes before, or
 * what runs until somebody objects must be told where it does.
 */
function obstacleOf({ui, storage, minors, signals, categories}: Settings): string | undefined {
  if (ui === 'none') return 'ui: "none"';
  if (storage.cookie === false) return 'storage.cookie: false';
  if (minors) return 'minors';
  if (signals?.mode === 'opt-out') return 'signals.mode: "opt-out"';
  if (signals?.doNotTrack) return 'signals.doNotTrack: true';
  const objection = categories.find(({basis}) => basis === 'objection');
  return objection && `basis: "objection" in the category "${objection.id}"`;
}

/**
 * Inert until the line takes it out, so that nobody has work with it who is not asked, and without script nothing shows.
 * ASCII alone: it is read alike in every encoding.
 */
async function markupOf(settings: Settings): Promise<string> {
  const {language, dir, html} = await bannerHtml(settings);
  const host = `lang="${escape(language)}" dir="${dir}" data-asks="${writtenFor(settings)}"`;
  const markup =
    `<template data-ithn="banner"><ithn-banner ${host}><template shadowrootmode="open">` +
    `<style>${bannerCss}</style>${html}</template></ithn-banner></template><script>${writtenLine}</script>`;
  return markup.replace(/[^ -~\n]/gu, (sign) => `&#${String(sign.codePointAt(0))};`);
}

async function hashOf(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return `'sha256-${btoa(String.fromCharCode(...bytes))}'`;
}
