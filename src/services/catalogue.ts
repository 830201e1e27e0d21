import {fillIn} from '../consent/fill-in.ts';
import type {ServiceConfig} from '../consent/settings.ts';
import type {Service} from '../model/service.ts';
import {expandPreset, presetIds} from './presets.ts';

/** Ids of the right form for those that want one: what is declared does not hold them. */
export const exampleIds: Readonly<Record<string, string>> = {
  'google-ads': 'AW-123456789',
  'google-analytics': 'G-ABC123DEF4',
  'google-tag-manager': 'GTM-ABC1234',
  hotjar: '1234567',
  matomo: '1',
  'meta-pixel': '123456789012345',
  'microsoft-clarity': 'abcdef1234',
  mixpanel: '0123456789abcdef0123456789abcdef',
  posthog: 'phc_abcdefghij',
  'snap-pixel': '01234567-89ab-cdef-0123-456789abcdef',
  'tiktok-pixel': 'C4ABCDEFGHIJKLMNOPQR',
};

/** Every known service, to recognise those that a site uses. */
export const catalogue = (): readonly Service[] =>
  fillIn({
    policy: {revision: 1, effective: '2026-01-01', url: '/'},
    services: presetIds.map(
      (preset) => expandPreset({preset, ...(preset in exampleIds && {id: exampleIds[preset]})}) as ServiceConfig,
    ),
  }).services;
