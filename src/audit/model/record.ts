/** The visitor's answer at a point of a pass. */
export type Answer = 'unasked' | 'no' | 'yes' | 'partly' | 'withdrawn';

/** A part of a pass during which the answer did not change. */
export interface Phase {
  /** `before`, `answered`, `reloaded`, `back`, `again`, … */
  readonly id: string;
  readonly answer: Answer;
  /** Categories that are granted now; `all` after a yes. */
  readonly granted: readonly string[] | 'all';
  /** Milliseconds since the pass began. */
  readonly at: number;
  /** The page has told the visitor that scripts stop only when it is reloaded. */
  offersReload?: boolean;
}

/** A place in a source: a line of a document or of a script. */
export interface Place {
  readonly url: string;
  /** From 1. */
  readonly line?: number;
  /** From 1. */
  readonly column?: number;
}

/** A cookie that an answer asked the browser to keep. */
export interface SetCookie {
  readonly name: string;
  readonly domain: string;
  /** Days that it stays, 0: until the browser is closed. */
  readonly days: number;
  readonly sameSite?: string;
}

/** A request, or other traffic of a page: a WebSocket, a beacon, a preconnect. */
export interface SeenRequest {
  /** Without fragment; query values only where they were asked for. */
  readonly url: string;
  readonly host: string;
  readonly method: string;
  /** As the browser names it: `script`, `image`, `ping`, `websocket`, `preconnect`, … */
  readonly kind: string;
  /** Milliseconds since the pass began. */
  readonly at: number;
  readonly phase: number;
  /** Address of the document that it belongs to. */
  readonly page: string;
  /** Asked for by an element of the document, by a script, or by something else. */
  initiator?: 'parser' | 'script' | 'other';
  place?: Place;
  status?: number;
  /** The browser refused it before anything left. */
  held?: boolean;
  setCookies?: SetCookie[];
}

export type StoreKind = 'cookie' | 'local' | 'session' | 'indexeddb' | 'cache' | 'worker';

/** An item stored in the browser at the end of a phase; its value is never read. */
export interface SeenItem {
  readonly kind: StoreKind;
  readonly name: string;
  /** Host that it belongs to. */
  readonly host: string;
  readonly phase: number;
  /** Of a cookie: days that it stays, 0: until the browser is closed. */
  readonly days?: number;
  readonly sameSite?: string;
  readonly httpOnly?: boolean;
  readonly secure?: boolean;
}

/** A tag of the document as the server sent it. */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
  readonly inHead: boolean;
  /** Of a script or style: what stands in it. */
  readonly text?: string;
}

/** One button of a banner, as it is drawn. */
export interface ButtonLook {
  readonly text: string;
  readonly width: number;
  readonly height: number;
  /** Pixels of the letters. */
  readonly fontSize: number;
  /** Of letters on their ground, 1 to 21. */
  readonly contrast: number;
  /** Of the button against the banner, 1 to 21. */
  readonly standsOut: number;
}

/** What asks for consent on a page. */
export interface SeenBanner {
  /** `ithn`, the name that autoconsent has for it, or `patterns`. */
  readonly by: string;
  readonly text: string;
  readonly accept?: ButtonLook;
  readonly reject?: ButtonLook;
  readonly hasPolicyLink: boolean;
  readonly policyUrl?: string;
  readonly date?: string;
}

/** One entry of Google's data layer that says something about consent or sends. */
export interface GoogleCall {
  readonly command: string;
  readonly detail: string;
}

/** What was read off the page at the end of a phase. */
export interface PageFacts {
  readonly phase: number;
  readonly url: string;
  readonly language: string;
  readonly isIthn: boolean;
  /** According to the library: hosts contacted before a yes. */
  readonly slipped: readonly string[];
  readonly hasPolicyElement: boolean;
  readonly google: readonly GoogleCall[];
  readonly hasWayBack: boolean;
  readonly isAsking: boolean;
}

export interface Message {
  readonly kind: 'console' | 'policy' | 'error';
  readonly level: string;
  readonly phase: number;
  readonly text: string;
  readonly place?: Place;
}

export interface Picture {
  /** Path of the file below the report's folder. */
  readonly file: string;
  readonly phase: number;
  readonly caption: string;
}

/** Of the policy's page, which is opened once. */
export interface PolicyFacts {
  readonly url: string;
  readonly status: number;
  readonly hasDate: boolean;
  readonly hasContact: boolean;
}

/** Everything observed in one pass over one page. */
export interface PassRecord {
  /** `untouched`, `no`, `yes`, `category-beacon`, … */
  readonly id: string;
  readonly url: string;
  /** `undriven`: the banner could not be answered, or there was none. */
  status: 'complete' | 'incomplete' | 'undriven';
  reason?: string;
  readonly startedAt: string;
  milliseconds: number;
  /** It sent `Sec-GPC: 1`. */
  readonly gpc: boolean;
  readonly phases: Phase[];
  readonly requests: SeenRequest[];
  readonly items: SeenItem[];
  readonly frames: string[];
  readonly facts: PageFacts[];
  readonly messages: Message[];
  readonly pictures: Picture[];
  readonly tags: Tag[];
  /** Length of the header by which the server itself sends a policy of contents; empty: none. */
  policyHeader?: boolean;
  banner?: SeenBanner;
  policy?: PolicyFacts;
  gpcJson?: 'there' | 'missing' | 'wrong';
  har?: string;
}
