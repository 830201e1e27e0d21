import {configFrom} from '../../src/cli/init/config-from.ts';
import {platforms} from '../../src/cli/init/platforms.ts';
import type {ConsentConfig} from '../../src/consent/settings.ts';
import {exampleIds} from '../../src/services/catalogue.ts';
import {servicesAsText, usual, type Choices} from './choices.ts';
import {idPasses, policyPasses, scriptPasses} from './passes.ts';

/** What an example stands in for until the shop's owner says it: a field, or the id of a service. */
export type Open = 'email' | 'policy' | 'effective' | 'script' | `service:${string}`;

export interface Made {
  readonly config: ConsentConfig;
  /** The address of ithn.js. */
  readonly script: string;
  readonly open: readonly Open[];
}

/** An address that shows its form. */
export const exampleScript = 'https://cdn.example/ithn/ithn.js';

/** The day as it is where the shop's owner sits. */
const today = (): string => {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

/** The configuration that the choices make. It passes the checker whatever was chosen or half typed. */
export function configOf(choices: Choices): Made {
  const {languages, layout, platform, policy} = choices;
  const [name, email] = [choices.name.trim(), choices.email.trim()];
  const effective = choices.effective || today();
  const isPolicy = policyPasses({url: policy, effective: today()});
  const isDay = policyPasses({url: usual.policy, effective});
  const {script, isForeign} = platforms[platform];
  const isScript = !isForeign || scriptPasses(choices.script, platform);
  const wrong = Object.keys(choices.services).filter((preset) => !idPasses(preset, choices.services[preset] ?? ''));
  const examples = Object.fromEntries(wrong.map((preset) => [preset, exampleIds[preset] ?? '']));

  const answered = configFrom({
    'policy-url': isPolicy ? policy : usual.policy,
    effective: isDay ? effective : today(),
    name,
    // several: the banner follows the language of the page
    locale: languages.length === 1 ? languages[0] : 'auto',
    services: servicesAsText({...choices.services, ...examples}),
  });
  return {
    config: {...answered, ...((name || email) && {site: {...answered.site, ...(email && {email})}}), ui: {layout}},
    script: isForeign ? (isScript ? choices.script : exampleScript) : script,
    open: [
      ...(email ? [] : ['email' as const]),
      ...(isPolicy ? [] : ['policy' as const]),
      ...(isDay ? [] : ['effective' as const]),
      ...(isScript ? [] : ['script' as const]),
      ...wrong.filter((preset) => preset in exampleIds).map((preset) => `service:${preset}` as const),
    ],
  };
}
