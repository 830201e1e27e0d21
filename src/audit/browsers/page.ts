/** Runs code in a document; what it returns, or resolves to, must be plain data. */
export interface Evaluate {
  <T>(work: string | (() => T | Promise<T>)): Promise<T>;
  <T, Given>(work: (given: Given) => T | Promise<T>, given: Given): Promise<T>;
}

/** A document: that of a tab or one inside it. */
export interface Frame {
  url(): string;
  readonly evaluate: Evaluate;
}

/** The server's answer to a navigation. */
export interface Reply {
  readonly status: number;
  /** By lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** The body as it was sent. */
  text(): Promise<string>;
}

/** How long a navigation is awaited: until the server answers, or until the document has been parsed. */
export interface Until {
  readonly until: 'answered' | 'parsed';
  readonly timeoutMs: number;
}

/** A tab of a browser, as far as a pass uses it. */
export interface Page extends Frame {
  /** @returns undefined where no server was asked. @throws Error that says why the address could not be opened. */
  goto(url: string, until: Until): Promise<Reply | undefined>;
  /** The Back button. */
  back(timeoutMs: number): Promise<void>;
  /** Resolves when everything in the document has loaded. @throws Error after the timeout */
  loaded(timeoutMs: number): Promise<void>;
  /** The tab's own document first, then those inside it. */
  frames(): readonly Frame[];
  /** Presses a key, as a visitor does: scripts see a trusted event. */
  press(key: 'Enter' | 'Space'): Promise<void>;
  /** Writes a JPEG of what is seen. @throws Error where the page cannot be drawn */
  takePicture(path: string): Promise<void>;
  /** Gives scripts of all frames a global function; its argument, plain data, arrives here. */
  expose(name: string, heard: (frame: Frame, message: unknown) => Promise<void>): Promise<void>;
  isClosed(): boolean;
  close(): Promise<void>;
  onEnd(listener: (how: 'closed' | 'crashed') => void): void;
  /** The tab's own document is another one. */
  onNavigation(listener: () => void): void;
}
