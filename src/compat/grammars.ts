import type {CompatTool} from '../consent/settings.ts';
import type {Grammar} from './grammar.ts';

/** One file a tool; none is fetched that the configuration does not name. */
export const grammars: {readonly [tool in CompatTool]: () => Promise<Grammar>} = {
  axeptio: async () => (await import('./axeptio.ts')).axeptio,
  c15t: async () => (await import('./c15t.ts')).c15t,
  complianz: async () => (await import('./complianz.ts')).complianz,
  cookiebot: async () => (await import('./cookiebot.ts')).cookiebot,
  cookieconsent: async () => (await import('./cookieconsent.ts')).cookieconsent,
  cookieyes: async () => (await import('./cookieyes.ts')).cookieyes,
  didomi: async () => (await import('./didomi.ts')).didomi,
  iubenda: async () => (await import('./iubenda.ts')).iubenda,
  klaro: async () => (await import('./klaro.ts')).klaro,
  onetrust: async () => (await import('./onetrust.ts')).onetrust,
  osano: async () => (await import('./osano.ts')).osano,
  tarteaucitron: async () => (await import('./tarteaucitron.ts')).tarteaucitron,
  usercentrics: async () => (await import('./usercentrics.ts')).usercentrics,
};
