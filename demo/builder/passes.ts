// Whether what was typed so far can stand in a configuration: asked of those who check every configuration.
import {checkScriptAddress} from '../../src/cli/init/check-script-address.ts';
import {platforms} from '../../src/cli/init/platforms.ts';
import type {PlatformName} from '../../src/cli/init/platform.ts';
import {checkConfig} from '../../src/consent/check-config.ts';
import {expandPreset} from '../../src/services/presets.ts';

const passes = (check: () => void): boolean => {
  try {
    check();
    return true;
  } catch {
    return false; // its field tells what is wanted
  }
};

/** Whether address and day can stand in a configuration. */
export const policyPasses = (policy: {readonly url: string; readonly effective: string}): boolean =>
  passes(() => checkConfig({policy: {revision: 1, ...policy}}));

/** Whether ithn.js can be at this address on the platform. */
export const scriptPasses = (address: string, platform: PlatformName): boolean =>
  passes(() => checkScriptAddress(address, platforms[platform]));

/** Whether the vendor's ids look like this one. */
export const idPasses = (preset: string, id: string): boolean =>
  !/[,\s]/.test(id) && passes(() => expandPreset({preset, ...(id && {id})}));
