// `node demo/audit-rules.mjs`: writes demo/docs/audit-rules.md, a page for each rule of the audit, from src/audit/rules/.
import {writeFileSync} from 'node:fs';
import {join, resolve} from 'node:path';
import {pathToFileURL} from 'node:url';
import {format, resolveConfig} from 'prettier';
import {createServer} from 'vite';

const root = resolve(import.meta.dirname, '..');
const file = join(root, 'demo/docs/audit-rules.md');

/** The pages, one below the other. @returns {Promise<string>} */
export async function auditRules() {
  const server = await createServer({root, configFile: false, logLevel: 'silent', server: {middlewareMode: true}});
  try {
    const {rules} = await server.ssrLoadModule('/src/audit/rules/index.ts');
    const {rulePage} = await server.ssrLoadModule('/src/audit/reports/rule-page.ts');
    const intro =
      '<!-- Made by demo/audit-rules.mjs; change src/audit/rules/ instead. -->\n\n# Rules of `ithn audit`\n\nWhat each looks at, and what to do. [The command](audit.md)\n';
    const pages = rules.map((/** @type {never} */ rule) => rulePage(rule).replaceAll(/^#/gm, '##'));
    return format([intro, ...pages].join('\n'), {...(await resolveConfig(file)), parser: 'markdown'});
  } finally {
    await server.close();
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(file, await auditRules());
