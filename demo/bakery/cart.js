/** The cart: what the shop needs in order to work, so it is kept without asking; in memory where storage is shut. */
const key = 'ramroom-cart';
const listeners = new Set();

/** Whether this is a line as we keep it: what comes from storage may be anything. */
const isLine = (line) =>
  typeof line?.id === 'string' &&
  typeof line.name === 'string' &&
  [line.count, line.fils].every((number) => Number.isSafeInteger(number) && number > 0);

function read() {
  try {
    const lines = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(lines) ? lines.filter(isLine) : [];
  } catch {
    return []; // Storage is shut, or holds something else.
  }
}

let lines = read();

function change(next) {
  lines = next.filter(({count}) => count > 0);
  try {
    if (lines.length) localStorage.setItem(key, JSON.stringify(lines));
    else localStorage.removeItem(key);
  } catch {
    // Storage is shut: the cart lives as long as the page.
  }
  for (const listener of listeners) listener();
}

export const cart = {
  get lines() {
    return lines;
  },
  get count() {
    return lines.reduce((sum, {count}) => sum + count, 0);
  },
  /** In fils. */
  get total() {
    return lines.reduce((sum, {count, fils}) => sum + count * fils, 0);
  },
  add(item) {
    const known = lines.some(({id}) => id === item.id);
    change(known ? this.with(item.id, 1) : [...lines, {...item, count: 1}]);
  },
  with: (id, more) => lines.map((line) => (line.id === id ? {...line, count: line.count + more} : line)),
  alter(id, more) {
    change(this.with(id, more));
  },
  clear: () => change([]),
  watch(listener) {
    listeners.add(listener);
    listener();
  },
};

// Another tab of the shop changed it.
addEventListener('storage', (event) => {
  if (event.key !== key) return;
  lines = read();
  for (const listener of listeners) listener();
});
