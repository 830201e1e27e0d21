import {checkConfig} from '../consent/check-config.ts';
import type {ConsentConfig} from '../consent/settings.ts';
import {expandPreset} from '../services/presets.ts';

/**
 * A configuration from outside with its presets written out.
 * @throws ConsentError naming what is wrong with it.
 */
export function readConfig(config: unknown): ConsentConfig {
  const given = Object(config) as Partial<ConsentConfig>;
  const services: unknown = given.services;
  const whole: unknown = Array.isArray(services) ? {...given, services: services.map(expandPreset)} : given;
  checkConfig(whole);
  return whole;
}
