import type {Driver} from '../drivers/driver.ts';
import type {Visit} from '../visit.ts';
import type {Words} from '../model/finding.ts';

/** The steps that a pass can take. */
export interface PassTools {
  /** Loads the page, or another one of the site. */
  readonly open: (url?: string) => Promise<void>;
  /** Watches the page until it is quiet, then notes what is kept and shown. */
  watch(): Promise<void>;
  /** Finds the driver for the banner. */
  findDriver(): Promise<Driver | undefined>;
  picture(caption: string): Promise<void>;
  /** Notes that the banner could not be driven, with a picture. */
  undriven(reason: string): Promise<void>;
}

/** One way through a page, in a fresh profile. */
export interface Pass {
  readonly id: string;
  readonly title: Words;
  /** Sends `Sec-GPC: 1` and says so to scripts. */
  readonly gpc?: boolean;
  /** The page can store nothing. */
  readonly withoutStorage?: boolean;
  /** Only on the page that was asked for, not on the others of the site. */
  readonly firstPageOnly?: boolean;
  run(visit: Visit, tools: PassTools): Promise<void>;
}
