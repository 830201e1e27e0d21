import type {Pass} from './pass.ts';

/** A browser that sends Global Privacy Control. @see https://www.w3.org/TR/gpc/ */
export const gpc: Pass = {
  id: 'gpc',
  title: {en: 'Global Privacy Control', ar: 'إشارة الخصوصية العامة (GPC)'},
  gpc: true,
  firstPageOnly: true,
  async run(_visit, tools) {
    await tools.open();
    await tools.findDriver();
    await tools.watch();
    await tools.picture('gpc');
  },
};
