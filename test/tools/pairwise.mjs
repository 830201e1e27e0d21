/**
 * Few rows in which every two values of different parameters meet at least once.
 * @template {Record<string, readonly unknown[]>} Parameters
 * @param {Parameters} parameters The values of each.
 * @returns {{[Name in keyof Parameters]: Parameters[Name][number]}[]}
 */
export function pairwise(parameters) {
  const names = Object.keys(parameters);
  const pairOf = (one, i, other, j) => (one < other ? `${one}:${i} ${other}:${j}` : `${other}:${j} ${one}:${i}`);
  const open = new Set();
  names.forEach((one, at) =>
    names
      .slice(at + 1)
      .forEach((other) =>
        parameters[one].forEach((_, i) => parameters[other].forEach((_, j) => open.add(pairOf(one, i, other, j)))),
      ),
  );
  const rows = [];
  while (open.size) {
    const [first] = open;
    const row = Object.fromEntries(first.split(' ').map((part) => [part.split(':')[0], Number(part.split(':')[1])]));
    for (const name of names.filter((one) => !(one in row))) {
      const gains = parameters[name].map(
        (_, i) => Object.entries(row).filter(([other, j]) => open.has(pairOf(name, i, other, j))).length,
      );
      row[name] = gains.indexOf(Math.max(...gains));
    }
    for (const one of names) for (const other of names) open.delete(pairOf(one, row[one], other, row[other]));
    rows.push(Object.fromEntries(names.map((name) => [name, parameters[name][row[name]]])));
  }
  return rows;
}
