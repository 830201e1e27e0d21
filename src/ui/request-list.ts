import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {meeting} from '../consent/meeting.ts';
import type {RequestBook, UnfinishedRequest} from '../consent/request-book.ts';
import {isClosed} from '../model/request-progress.ts';
import type {RightsRequest} from '../model/rights-request.ts';

const pollEveryMs = 60_000;

/** What came of asking how the requests stand: all is known, something is known from before only, or one has no answer. */
export type CheckOutcome = 'current' | 'stale' | 'unconfirmed';

/** Who is told of what is read. */
export interface RequestListener {
  /** What was left unfinished, once it is read. */
  opened(unfinished: UnfinishedRequest | undefined): void;
  /** The list was read again; these the site's server has refused since. */
  changed(refused: readonly RightsRequest[]): Promise<void>;
}

const isOpen = ({progress}: RightsRequest): boolean => !!progress && !isClosed(progress.status);

/** The requests that were made in this browser, and news of them as long as one is open. */
export class RequestList implements ReactiveController {
  readonly #host: ReactiveControllerHost & Node;
  readonly #listener: RequestListener;
  #book: Promise<RequestBook> | undefined;
  #requests: readonly RightsRequest[] = [];
  #isChecking = false;
  #stops: (() => void)[] = [];

  constructor(host: ReactiveControllerHost & Node, listener: RequestListener) {
    this.#host = host;
    this.#listener = listener;
    host.addController(this);
  }

  /** Where they are kept; `undefined` while there is no consent. */
  get book(): Promise<RequestBook> | undefined {
    return this.#book;
  }

  /** Newest first. */
  get requests(): readonly RightsRequest[] {
    return this.#requests;
  }

  /** Whether the site is being asked. */
  get isChecking(): boolean {
    return this.#isChecking;
  }

  hostConnected(): void {
    const timer = setInterval(() => {
      if (!document.hidden && this.#requests.some(isOpen)) void this.refresh();
    }, pollEveryMs);
    this.#stops.push(() => clearInterval(timer));
    void this.#open();
  }

  hostDisconnected(): void {
    for (const stop of this.#stops.splice(0)) stop();
    this.#book = undefined;
  }

  /** The consent may come later than the tag. */
  hostUpdate(): void {
    if (!this.#book) void this.#open();
  }

  /** Reads them again; returns those that the site's server has refused since. */
  async read(): Promise<readonly RightsRequest[]> {
    const before = this.#requests;
    this.#set((await (await this.#book)?.list()) ?? []);
    return this.#requests.filter(
      ({id, delivery}) => delivery === 'rejected' && before.some((one) => one.id === id && one.delivery !== 'rejected'),
    );
  }

  /** Sends what waits and asks how the others stand; returns `undefined` if that is under way already. */
  async refresh(): Promise<CheckOutcome | undefined> {
    const book = await this.#book;
    if (!book || this.#isChecking) return undefined;
    this.#isChecking = true;
    this.#host.requestUpdate();
    const startedAt = Date.now();
    const requests = await book.refresh();
    this.#isChecking = false;
    this.#set(requests);
    if (requests.some(({delivery}) => delivery === 'waiting' || delivery === 'unconfirmed')) return 'unconfirmed';
    return requests.some((one) => isOpen(one) && (one.checkedAt ?? 0) < startedAt) ? 'stale' : 'current';
  }

  /** What a request said that the server would not have; `undefined` where it is not kept. */
  async reopen(id: string): Promise<UnfinishedRequest | undefined> {
    return (await (await this.#book)?.reopen(id).catch(console.error)) ?? undefined;
  }

  /** Forgets one in this browser; the site keeps it. */
  forget(id: string): void {
    void this.#book?.then((book) => book.forget(id)).catch(console.error);
  }

  async #open(): Promise<void> {
    const {consent} = meeting();
    if (!consent || this.#book || !this.#host.isConnected) return;
    this.#book = consent.request();
    try {
      const book = await this.#book;
      this.#stops.push(book.watch(() => void this.#follow()));
      this.#listener.opened(await book.unfinished());
      await this.#follow();
      if (this.#requests.length) await this.refresh();
    } catch (error) {
      console.error(error); // offline perhaps: the form can still be filled in
      this.#book = undefined;
    }
  }

  async #follow(): Promise<void> {
    await this.#listener.changed(await this.read());
  }

  #set(requests: readonly RightsRequest[]): void {
    this.#requests = requests;
    this.#host.requestUpdate();
  }
}
