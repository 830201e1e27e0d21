// What a visitor does in WebKit, by its driver.
import assert from 'node:assert/strict';
import {setTimeout} from 'node:timers/promises';

/** Waits for what `find` finds. */
export async function until(what, find, patience = 15_000) {
  for (const end = Date.now() + patience; Date.now() < end; await setTimeout(50)) {
    const found = await find();
    if (found) return found;
  }
  assert.fail(`waited in vain until ${what}`);
}

/** Where a button can be pressed; `null` while it is not there or still slides in. */
export const middle = (driver, tag, part) =>
  driver.execute(
    `const root = document.querySelector(arguments[0])?.shadowRoot;
     const button = root?.querySelector(\`button[part~="\${arguments[1]}"]\`);
     const {x, y, width, height} = button?.getBoundingClientRect() ?? {};
     return width && !root.getAnimations().length ? [x + width / 2, y + height / 2].map(Math.round) : null;`,
    tag,
    part,
  );

/** A real press of the mouse: what a program clicks may refuse, never grant. */
export async function press(driver, tag, part) {
  const [x, y] = await until(`${tag} ${part} is there`, () => middle(driver, tag, part));
  await driver.command('POST', '/actions', {
    actions: [
      {
        type: 'pointer',
        id: 'mouse',
        parameters: {pointerType: 'mouse'},
        actions: [
          {type: 'pointerMove', duration: 0, x, y},
          {type: 'pointerDown', button: 0},
          {type: 'pointerUp', button: 0},
        ],
      },
    ],
  });
}
