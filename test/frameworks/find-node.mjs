import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {prepare} from '../tools/packed.mjs';

/** The Node that the frameworks run on: this one if it is new enough for all of them, or one from npm. */
export function findNode() {
  const [major] = process.versions.node.split('.').map(Number);
  if (major >= 24) return process.execPath;
  const project = prepare('framework-node', [join(import.meta.dirname, 'node')]);
  const name = `node-${process.platform}-${process.arch}`;
  const path = join(project, 'node_modules', name, 'bin/node');
  if (!existsSync(path)) throw new Error(`The frameworks need Node 24, and npm has no ${name}. Run them with Node 24.`);
  return execFileSync(path, ['--print', 'process.execPath'], {encoding: 'utf8'}).trim();
}
