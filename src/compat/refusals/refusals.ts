import type {CompatTool} from '../../consent/settings.ts';
import type {ReadRefusals} from './refusal.ts';

/**
 * One file a tool; none is fetched that the configuration does not name. Osano is missing: its cookie is encrypted, and the
 * format documented nowhere.
 */
export const refusalReaders: {readonly [tool in CompatTool]?: () => Promise<ReadRefusals>} = {
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
  tarteaucitron: async () => (await import('./tarteaucitron.ts')).tarteaucitron,
  usercentrics: async () => (await import('./usercentrics.ts')).usercentrics,
};
