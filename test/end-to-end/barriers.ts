import AxeBuilder from '@axe-core/playwright';
import type {Page} from '@playwright/test';
import {expect} from './fixtures.ts';

export const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * The layers stand outside the body, where axe looks at everything but at what is painted: it calls every contrast there
 * undecided. So for these looks they stand inside, on a page with nothing below them, since axe knows no top layer either.
 * Before the page is opened.
 */
export const putLayersInBody = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const insert = Node.prototype.insertBefore;
    Node.prototype.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
      return this === document.documentElement && before === document.body
        ? (insert.call(document.body, node, document.body.firstChild) as T)
        : (insert.call(this, node, before) as T);
    };
  });

/** What axe finds wrong with an element, and every contrast that it cannot decide. */
export async function findBarriers(page: Page, tag: string): Promise<string[]> {
  const {violations, incomplete, passes} = await new AxeBuilder({page}).withTags(rules).include(tag).analyze();
  expect(passes.length, `axe looked into ${tag}`).toBeGreaterThan(3);
  return [...violations, ...incomplete.filter(({id}) => id === 'color-contrast')].flatMap(({id, nodes}) =>
    nodes.map(({html, failureSummary}) => `${id}: ${html} ${failureSummary}`),
  );
}

type Result = {id: string; nodes: {html: string; failureSummary?: string}[]}[];
type Axe = typeof globalThis & {
  axe: {run(where: Element, how: object): Promise<{violations: Result; incomplete: Result; passes: unknown[]}>};
};

/** The same once more, where `findBarriers` has put axe already: a tenth of the time. */
export const findMoreBarriers = (page: Page, tag: string): Promise<string[]> =>
  page.evaluate(
    async ([tag = '', ...rules]) => {
      const layer = document.querySelector(tag);
      if (!layer) return [`${tag} is not there`];
      const {violations, incomplete, passes} = await (globalThis as Axe).axe.run(layer, {runOnly: rules});
      return passes.length > 3
        ? [...violations, ...incomplete.filter(({id}) => id === 'color-contrast')].flatMap(({id, nodes}) =>
            nodes.map(({html, failureSummary = ''}) => `${id}: ${html} ${failureSummary}`),
          )
        : [`axe looked into nothing of ${tag}`];
    },
    [tag, ...rules],
  );
