import type {ConsentConfig} from '../../consent/settings.ts';

/** Where a site may run. */
export const platformNames = [
  'salla',
  'zid',
  'shopify',
  'wordpress',
  'plain',
  'vite',
  'next',
  'nuxt',
  'astro',
] as const;
export type PlatformName = (typeof platformNames)[number];

/** One thing for the owner of the site to do, and what is pasted there. */
export interface Step {
  readonly say: {readonly ar: string; readonly en: string};
  readonly code?: string;
}

/** What is written for a platform, and what its owner does with it. */
export interface Installation {
  readonly files: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

export interface Platform {
  /** The folder that what browsers load is copied into. */
  readonly folder: string;
  /** The address of ithn.js unless said; empty where there is no usual one. */
  readonly script: string;
  /** Whether the platform keeps no files for the site: they are served from another host. */
  readonly isForeign: boolean;
  /** A folder of the package that is copied too, and where to. */
  readonly plugin?: {readonly from: string; readonly to: string};
  /** Whether it takes no folders: all in one file then. */
  readonly isOneFile: boolean;
  readonly write: (given: {readonly config: ConsentConfig; readonly script: string}) => Installation;
}
