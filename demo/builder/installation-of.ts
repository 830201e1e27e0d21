import {install} from '../../src/cli/init/install.ts';
import type {Installation} from '../../src/cli/init/platform.ts';
import clay from '../../src/themes/clay.css?raw';
import ink from '../../src/themes/ink.css?raw';
import sea from '../../src/themes/sea.css?raw';
import type {Choices} from './choices.ts';
import {configOf, type Made} from './config-of.ts';

const sheets = {clay, ink, sea};

/** The style sheet of the chosen theme. */
export const themeOf = ({theme}: Pick<Choices, 'theme'>): string | undefined =>
  theme === 'none' ? undefined : sheets[theme];

/** The very files that `ithn init` writes for these choices, and what is done with them. */
export function installationOf(choices: Choices): Made & Installation {
  const made = configOf(choices);
  return {...made, ...install(choices.platform, {...made, theme: themeOf(choices)})};
}
