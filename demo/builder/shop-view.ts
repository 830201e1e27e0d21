import {html, nothing} from 'lit';
import {platforms} from '../../src/cli/init/platforms.ts';
import type {PlatformName} from '../../src/cli/init/platform.ts';
import {configOf, exampleScript} from './config-of.ts';
import {radioGroup, textField} from './fields.ts';
import type {View} from './view.ts';

/** Shops first, then pages, then frameworks. */
const order: readonly PlatformName[] = [
  'plain',
  'salla',
  'zid',
  'shopify',
  'wordpress',
  'vite',
  'next',
  'nuxt',
  'astro',
];

/** Where the shop runs, and where ithn.js will be if that is elsewhere. */
export function platformView({choices, words, choose}: View) {
  const isWrong = choices.script && configOf(choices).open.includes('script');
  return html`
    ${radioGroup({
      name: 'platform',
      legend: words.steps.platform,
      style: 'cards',
      isLegendHidden: true,
      value: choices.platform,
      options: order.map((value) => ({value, label: words.platforms[value]})),
      choose: (platform) => choose({platform}),
    })}
    ${
      platforms[choices.platform].isForeign
        ? textField({
            name: 'script',
            label: words.script,
            value: choices.script,
            type: 'url',
            placeholder: exampleScript,
            isLatin: true,
            note: words.scriptNote,
            wrong: isWrong ? words.scriptNote : undefined,
            typed: (script) => choose({script}, true),
          })
        : nothing
    }
  `;
}

/** What the banner says of the shop. */
export function shopView({choices, words, choose}: View) {
  const {open, config} = configOf(choices);
  return html`
    ${textField({
      name: 'name',
      label: words.name,
      value: choices.name,
      placeholder: words.namePlaceholder,
      typed: (name) => choose({name}, true),
    })}
    ${textField({
      name: 'email',
      label: words.email,
      value: choices.email,
      placeholder: 'privacy@shop.example',
      isLatin: true,
      note: words.emailNote,
      typed: (email) => choose({email}, true),
    })}
    ${textField({
      name: 'policy',
      label: words.policy,
      value: choices.policy,
      type: 'url',
      isLatin: true,
      wrong: open.includes('policy') ? words.policyWrong : undefined,
      typed: (policy) => choose({policy}, true),
    })}
    ${textField({
      name: 'effective',
      label: words.effective,
      value: choices.effective || config.policy.effective,
      type: 'date',
      isLatin: true,
      wrong: open.includes('effective') ? words.effectiveWrong : undefined,
      typed: (effective) => choose({effective}, true),
    })}
  `;
}
