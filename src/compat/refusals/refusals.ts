import type {CompatTool} from '../../consent/settings.ts';
import type {ReadRefusals} from './refusal.ts';

/**
 * One file a tool; none is fetched that the configuration does not name. Osano is missing: its cookie is encrypted, and the
 * format documented nowhere.
 */
export const refusalReaders: {readonly [tool in CompatTool]?: () => Promise<ReadRefusals>} = {
  axeptio: async () => (await import('./axeptio-refusals.ts')).axeptioRefusals,
  c15t: async () => (await import('./c15t-refusals.ts')).c15tRefusals,
  complianz: async () => (await import('./complianz-refusals.ts')).complianzRefusals,
  cookiebot: async () => (await import('./cookiebot-refusals.ts')).cookiebotRefusals,
  cookieconsent: async () => (await import('./cookieconsent-refusals.ts')).cookieconsentRefusals,
  cookieyes: async () => (await import('./cookieyes-refusals.ts')).cookieyesRefusals,
  didomi: async () => (await import('./didomi-refusals.ts')).didomiRefusals,
  iubenda: async () => (await import('./iubenda-refusals.ts')).iubendaRefusals,
  klaro: async () => (await import('./klaro-refusals.ts')).klaroRefusals,
  onetrust: async () => (await import('./onetrust-refusals.ts')).onetrustRefusals,
  tarteaucitron: async () => (await import('./tarteaucitron-refusals.ts')).tarteaucitronRefusals,
  usercentrics: async () => (await import('./usercentrics-refusals.ts')).usercentricsRefusals,
};
