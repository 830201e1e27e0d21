import type {Browser} from 'puppeteer-core';
import {MissingPart} from '../missing-part.ts';

/** @see https://www.w3.org/TR/webdriver-bidi/#type-network-Header */
export interface Header {
  readonly name: string;
  readonly value: {readonly type: 'string' | 'base64'; readonly value: string};
}

/** The events that are recorded, as far as they are read. @see https://www.w3.org/TR/webdriver-bidi/ */
export interface Events {
  readonly 'browsingContext.contextCreated': {
    readonly context: string;
    readonly userContext: string;
    readonly url: string;
    /** Of a window that a page opened: the tab of that page. */
    readonly originalOpener: string | null;
  };
  readonly 'browsingContext.navigationCommitted': {readonly context: string; readonly url: string};
  readonly 'browsingContext.downloadWillBegin': {readonly context: string};
  readonly 'network.beforeRequestSent': NetworkEvent;
  readonly 'network.fetchError': NetworkEvent & {readonly errorText: string};
  readonly 'network.responseStarted': NetworkEvent & {
    readonly response: {readonly status: number; readonly headers: readonly Header[]};
  };
  readonly 'log.entryAdded': {
    readonly type: string;
    readonly level: string;
    readonly text: string | null;
    readonly source: {readonly context?: string};
    readonly stackTrace?: {readonly callFrames: readonly {readonly url: string; readonly lineNumber: number}[]};
  };
}

interface NetworkEvent {
  readonly context: string | null;
  /** Of a document that is being opened. */
  readonly navigation: string | null;
  readonly redirectCount: number;
  readonly request: {
    readonly request: string;
    readonly url: string;
    readonly method: string;
    readonly headers: readonly Header[];
    /** https://fetch.spec.whatwg.org/#concept-request-destination */
    readonly destination: string;
    /** https://www.w3.org/TR/resource-timing/#dom-performanceresourcetiming-initiatortype */
    readonly initiatorType: string | null;
    /** Milliseconds since 1970; 0: it did not come to that. */
    readonly timings: {readonly fetchStart: number; readonly requestStart: number};
  };
}

/** The protocol's events as they arrive. */
export interface Protocol {
  on<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): void;
  off<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): void;
}

/**
 * The connection that Puppeteer itself uses. Its own events lack what kind of request something is, and those of a
 * document before it is parsed.
 * @throws MissingPart where another version has none
 */
export function protocolOf(browser: Browser): Protocol {
  const {connection} = browser as unknown as {connection?: Partial<Protocol>};
  if (typeof connection?.on !== 'function' || typeof connection.off !== 'function')
    throw new MissingPart(
      'this version of puppeteer-core does not hand over the protocol’s events: npm install -D puppeteer-core@24',
    );
  return connection as Protocol;
}
