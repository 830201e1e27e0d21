import type {Keep} from '../consent/people.ts';

/** When each notice was acknowledged, by its id: an ISO time. */
type Times = Readonly<Record<string, string>>;

/** Which notices the visitor has acknowledged. */
export interface Acknowledged {
  readonly has: (id: string) => boolean;
  /** Counts at once, even if it cannot be stored; then the promise rejects. */
  readonly add: (id: string) => Promise<void>;
  readonly read: () => Promise<void>;
}

const key = 'acknowledged';
const toTimes = (value: unknown): Times => Object(value) as Times;

/** @param onChange Called when more of them are acknowledged, here or on another page. */
export function createAcknowledged(keep: Keep, onChange: () => void): Acknowledged {
  let times: Times = {};
  return {
    has: (id) => Object.hasOwn(times, id),
    async add(id) {
      const now = new Date().toISOString();
      times = {...times, [id]: now};
      onChange();
      await keep.change(key, (former) => ({[id]: now, ...toTimes(former)}));
    },
    async read() {
      times = {...times, ...toTimes(await keep.read(key).catch(() => undefined))};
      onChange();
    },
  };
}
