/**
 * In a suite that calls it, nothing gives up after a second or more because the machine is busy. What such a test shows
 * has nothing to do with how long a storage may keep silent, and without this the clock would decide it.
 */
export function stayUnhurried(): void {
  const {setTimeout: former} = window;
  const unhurried = (run: TimerHandler, delay = 0, ...parameters: unknown[]): number =>
    former(run, delay >= 1000 ? delay * 60 : delay, ...parameters);
  before(() => Object.assign(window, {setTimeout: unhurried}));
  after(() => Object.assign(window, {setTimeout: former}));
}
