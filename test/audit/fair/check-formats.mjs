// Whether what the command writes is what its formats say: by the formats' own schemas and validators, not by ours alone.
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {chmodSync, existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {isIPv4, isIPv6} from 'node:net';
import {join, resolve} from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const require = createRequire(import.meta.url);
// tools of the fair bring an older Ajv along
const ours = createRequire(join(root, 'package.json'));
const {Ajv} = ours('ajv');
const {Ajv2020} = ours('ajv/dist/2020.js');
const json = async (file) => JSON.parse(await readFile(file, 'utf8'));

const isReport = new Ajv2020({strict: false, validateFormats: false}).compile(
  await json(join(root, 'src/audit/audit.schema.json')),
);

/** http://www.softwareishard.com/blog/har-12-spec/ as the package har-schema has it. */
function harValidator() {
  const ajv = new Ajv({strict: false});
  const isAddress = (text) => URL.canParse(text, 'http://x');
  for (const [name, is] of Object.entries({
    ipv4: isIPv4,
    ipv6: isIPv6,
    'date-time': (text) => !Number.isNaN(Date.parse(text)),
    uri: isAddress,
    'uri-reference': isAddress,
  }))
    ajv.addFormat(name, is);
  ajv.addMetaSchema(ours('ajv/dist/refs/json-schema-draft-06.json'));
  const schemas = require('har-schema');
  for (const schema of Object.values(schemas)) ajv.addSchema(schema);
  return ajv.getSchema(schemas.har.$id);
}
const isHar = harValidator();
const {XMLValidator} = require('fast-xml-parser');

/** What is wrong with the files of one report. */
export async function checkFormats(folder, report) {
  const faults = [];
  if (!isReport(report)) faults.push(`report.json: ${JSON.stringify(isReport.errors?.slice(0, 3))}`);
  for (const {har} of report.passes) {
    if (!har && report.gaps?.some(({id}) => id === 'har')) continue;
    const value = har && (await json(join(folder, har)));
    if (!value || !isHar(value)) faults.push(`${har}: ${JSON.stringify(isHar.errors?.slice(0, 3))}`);
  }
  const xml = await readFile(join(folder, 'report.xml'), 'utf8');
  if (XMLValidator.validate(xml) !== true) faults.push('report.xml is not well-formed');
  const failures = [...xml.matchAll(/<failure /g)].length;
  const expected = new Set(report.findings.map(({rule, pass}) => `${rule} ${pass}`)).size;
  const skipped = [...xml.matchAll(/<skipped message="not recorded: /g)].length;
  const unjudged = new Set((report.gaps ?? []).flatMap(({rules}) => rules)).size * report.passes.length;
  if (skipped !== unjudged) faults.push(`report.xml skips ${skipped} unrecorded cases, ${unjudged} are expected`);
  const markdown = await readFile(join(folder, 'report.md'), 'utf8');
  const page = await readFile(join(folder, 'report.html'), 'utf8');
  if (report.gaps && !/Not recorded by Firefox/.test(markdown)) faults.push('report.md lists no gaps');
  for (const {en} of report.gaps ?? []) if (!page.includes(en)) faults.push(`report.html does not list: ${en}`);
  if (failures !== expected) faults.push(`report.xml has ${failures} failures, ${expected} are expected`);
  const {files} = await json(join(folder, 'manifest.json'));
  for (const {path, sha256} of files) {
    const bytes = await readFile(join(folder, path));
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) faults.push(`manifest.json: ${path} differs`);
  }
  if (!files.some(({path}) => path === 'report.html')) faults.push('manifest.json: no report.html');
  return faults;
}

/** What Microsoft's validator says of SARIF files: errors, and warnings but that there is no public address yet. */
export function checkSarif(files) {
  const program = join(
    import.meta.dirname,
    `node_modules/@microsoft/sarif-multitool-${process.platform}/Sarif.Multitool`,
  );
  if (!existsSync(program)) return [`no validator for SARIF at ${program}`];
  chmodSync(program, 0o755); // npm runs none of its scripts here
  const {stdout, stderr, status} = spawnSync(program, ['validate', ...files], {
    encoding: 'utf8',
    env: {...process.env, DOTNET_SYSTEM_GLOBALIZATION_INVARIANT: '1'},
  });
  const said = stdout.split('\n').filter((line) => / (error|warning) SARIF/.test(line) && !/SARIF2005/.test(line));
  return status === 0 || said.length ? said : [`the validator ended with ${status}: ${stderr}`];
}
