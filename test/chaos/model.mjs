// What the visitor may rely on, told from what they did: which decisions a page may have, and so what may load there.

const validity = 182 * 864e5;

/** @typedef {{id: string, at: number, choices: Record<string, boolean>}} Act one choice; `at` is its own time */

export class Model {
  /** @type {Act[]} */
  acts = [];
  /** Times of the newest choices that surely stand in one memory, in the cookie, in the book, and in both. */
  sure = -1;
  sureMirror = -1;
  sureBook = -1;
  sureBoth = -1;
  /** All data was cleared since the last sure choice: then to have none is right. */
  isEvicted = false;
  /** Acts whose receipts must be in the chain. */
  owed = new Set();

  /** A choice that a page has acknowledged. */
  chose(tab, {id, at, choices}) {
    const act = {id, at, choices};
    this.acts.push(act);
    tab.own = act;
    tab.wasEmptied = false;
    const canBook = ['well', 'noCookie'].includes(tab.fault);
    const canMirror = !['noCookie', 'nothing'].includes(tab.fault);
    if (canBook || canMirror) this.sure = Math.max(this.sure, at);
    if (canMirror) this.sureMirror = Math.max(this.sureMirror, at);
    if (canBook) this.sureBook = Math.max(this.sureBook, at);
    if (canBook && canMirror) {
      this.sureBoth = Math.max(this.sureBoth, at);
      this.isEvicted = false;
    }
    if (canBook) this.owed.add(id);
  }

  /** A page does not go back to an older choice than it went by; but see `evicted()`. */
  saw(tab, {status, at}) {
    if (status === 'decided') tab.seen = at;
  }

  /** A page without faults has read both memories, and so mended them. */
  mended(tab, state) {
    if (tab.fault === 'well' && state.at !== undefined)
      this.sureBoth = Math.max(this.sureBoth, Math.min(state.at, this.sure));
  }

  /** What may load before the book has been read: what the cookie's choice allows, which may be older than the book's. */
  atFirst() {
    const all = this.acts.filter(({at}) => at >= this.sureMirror).flatMap(({choices}) => Object.entries(choices));
    return new Set(all.filter(([, isOn]) => isOn).map(([category]) => category));
  }

  evicted(tabs) {
    this.isEvicted = true;
    this.sure = this.sureBoth = this.sureMirror = this.sureBook = -1; // what comes may even be older, by a clock that was set back
    this.owed.clear();
    // What a page remembers counts no more than what is kept from now on, which may have been made later by a clock that
    // was set back.
    for (const tab of tabs) tab.wasEvicted = tab.wasEmptied = true;
  }

  /** The oldest choice that a page may still go by. */
  floor(tab) {
    const {sure, sureMirror, sureBook} = this;
    const reads = {well: sure, full: sure, throws: sureMirror, hangs: sureMirror, noCookie: sureBook, nothing: -1};
    const kept = reads[tab.fault];
    return tab.wasEmptied ? kept : Math.max(kept, tab.own?.at ?? -1, tab.seen ?? -1);
  }

  /** What is wrong with the state a page says it is in; nothing where it is one of those it may be in. */
  judge(tab, state, now) {
    const {status, id, at, granted} = state;
    const opened = Object.keys(granted).filter((category) => granted[category]);
    if (status !== 'decided') {
      if (opened.length) return `${status}, and yet ${opened} granted`;
      const mayBeNone = tab.fault !== 'well' || tab.isShut || this.isEvicted || tab.wasEvicted || this.sure < 0;
      if (status === 'unasked' && tab.own && !tab.wasEvicted && !tab.isShut)
        return 'the choice made on this page is forgotten';
      if (status === 'unasked' && !mayBeNone) return 'asked again although the choice was kept';
      return undefined;
    }
    const act = this.acts.find((one) => one.id === id);
    if (!act) return `goes by a decision that nobody made: ${id}`;
    if (at < this.floor(tab)) return `goes by an older choice (${at}) than the last one (${this.floor(tab)})`;
    if (now - at > validity && state.isFresh) return 'goes by a choice whose time is over';
    const wrong = Object.keys(granted).filter((category) => granted[category] !== !!act.choices[category]);
    return wrong.length ? `${wrong} is not as chosen` : undefined;
  }
}
