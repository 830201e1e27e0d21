import {Buffer} from 'node:buffer';
import {transform} from 'lightningcss';
import MagicString from 'magic-string';
import {parseSync, type Plugin} from 'vite';

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const tags = new Set(['html', 'svg', 'css']);

/**
 * Shrinks html`` and css`` literals, which no bundler does. In markup each run of white space becomes one space, which
 * changes nothing that is shown. Templates inside msg() stay as they are: they are the translators' sources.
 * @param files Paths of the files whose literals are shrunk.
 */
export function minifyLiterals(files = /\/src\/.*\.ts$/): Plugin {
  return {
    name: 'ithn:minify-literals',
    transform(code, id) {
      if (!files.test(id) || !/\b(?:html|svg|css)`/.test(code)) return null;
      const out = new MagicString(code);
      const visit = (node: Node, isMessage: boolean): void => {
        const tag = node.type === 'TaggedTemplateExpression' ? nameOf(node.tag) : '';
        if (tags.has(tag) && !isMessage) {
          const {quasis} = node.quasi as {quasis: readonly Node[]};
          for (const quasi of quasis) {
            const text = code.slice(quasi.start, quasi.end);
            const small = tag === 'css' ? minifyCss(text, quasis.length === 1, id) : text.replace(/\s+/g, ' ');
            if (text !== small) out.update(quasi.start, quasi.end, small);
          }
        }
        const inMessage = isMessage || (node.type === 'CallExpression' && nameOf(node.callee) === 'msg');
        for (const child of Object.values(node).flat()) if (isNode(child)) visit(child, inMessage);
      };
      visit(parseSync(id, code, {lang: 'js'}).program as unknown as Node, false); // the types are gone by now
      return out.hasChanged() ? {code: out.toString(), map: out.generateMap({hires: true})} : null;
    },
  };
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as {type?: unknown}).type === 'string';

const nameOf = (node: unknown): string => (node as {name?: string}).name ?? '';

/** A whole style sheet goes through lightningcss; a piece between two expressions only loses its white space. */
function minifyCss(text: string, isWhole: boolean, filename: string): string {
  if (isWhole) {
    const sheet = transform({filename, code: Buffer.from(text), minify: true}).code.toString();
    return sheet.replaceAll('\\', '\\\\').replaceAll('`', '\\`');
  }
  return text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}');
}
