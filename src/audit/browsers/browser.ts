import type {Gap} from '../model/gap.ts';
import type {PassLog, Recorder} from '../pass-log.ts';
import type {Page} from './page.ts';

/** A cookie in the jar, without its value. */
export interface KeptCookie {
  readonly name: string;
  readonly domain: string;
  /** Seconds since 1970; below 0: until the browser is closed. */
  readonly expires: number;
  readonly httpOnly: boolean;
  readonly secure: boolean;
  readonly sameSite?: string;
}

/** What a fresh profile is like. */
export interface ProfileOptions {
  /** The browser sends `Sec-GPC: 1` and says so to scripts. */
  readonly gpc?: boolean;
  /** Pages can store nothing. */
  readonly withoutStorage?: boolean;
  /** Pages may reach this machine: the site that is visited is on it. */
  readonly isLocal?: boolean;
  /** File for a HAR 1.2 archive, if the browser can write one. */
  readonly har?: string;
}

/** One visitor: a browser with nothing in it, until it is closed. */
export interface Profile {
  newPage(): Promise<Page>;
  pages(): readonly Page[];
  /** The whole jar. */
  cookies(): Promise<KeptCookie[]>;
  /** A window that a page opened, or one of `newPage`. */
  onPage(listener: (page: Page) => void): void;
  /** A request, before the recorder hears of it. */
  onRequest(listener: () => void): void;
  /**
   * Records what the browser itself reports: requests, sockets, messages.
   * @param page The first page, not opened yet.
   */
  record(log: PassLog, page: Page): Promise<readonly Recorder[]>;
  close(): Promise<void>;
}

/** A browser that passes run in. */
export interface AuditBrowser {
  /** `Chromium 156.0.1.2`. */
  readonly name: string;
  readonly userAgent: string;
  /** What it does not record. */
  readonly gaps: readonly Gap[];
  newProfile(options: ProfileOptions): Promise<Profile>;
  close(): Promise<void>;
}
