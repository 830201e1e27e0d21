// One configuration, described three times: by the schema for editors, by the types, and by the checker that has the last
// word. What one of them allows the others do.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {after, before, describe, it} from 'node:test';
import Ajv2020 from 'ajv/dist/2020.js';
import fc from 'fast-check';
import ts from 'typescript';
import {createServer} from 'vite';
import {createArbitraries, withMistake} from '../tools/from-schema.mjs';

const root = resolve(import.meta.dirname, '../..');
const schema = JSON.parse(readFileSync(resolve(root, 'dist/config.schema.json'), 'utf8'));
const isAllowed = new Ajv2020({strict: false, allErrors: false}).compile(schema);
const {valueOf, resolve: follow} = createArbitraries(schema);
const seed = Number(process.env.SEED) || Date.now() % 2 ** 31;
const policy = {revision: 1, effective: '2026-11-01', url: '/privacy'};

let vite, checkConfig, expandPreset, presetIds;
before(async () => {
  vite = await createServer({root, configFile: false, logLevel: 'error', server: {middlewareMode: true, ws: false}});
  ({checkConfig} = await vite.ssrLoadModule('/src/consent/check-config.ts'));
  ({expandPreset, presetIds} = await vite.ssrLoadModule('/src/services/presets.ts'));
});
after(() => vite.close());

/** What the checker of the script tag has against a configuration; undefined where it has nothing. */
function objection(config) {
  try {
    const {services} = config;
    checkConfig(Array.isArray(services) ? {...config, services: services.map(expandPreset)} : config);
  } catch (error) {
    assert.equal(error.name, 'ConsentError', error.stack);
    return error.message;
  }
  return undefined;
}

/** What only a program can see: what a name refers to, what stands twice, which of two times comes first. */
const onlySeen = [
  /names the category/,
  /this site has no "/,
  /has ".*" twice/,
  /there is nothing to ask/,
  /is required \(received undefined\): the legal age differs/,
  /promises a way to reach you/,
  /whose "from" is less than its "to"/,
  /must be later than discovered/,
  /must be a day as YYYY-MM-DD/,
  /must be a time with a UTC offset/,
];

/** Made so that nothing is wrong that only a program can see. */
function mend(config) {
  const {services = [], ...others} = config;
  const ids = new Set();
  const isNew = ({id, preset = id}) => !ids.has(preset) && ids.add(preset);
  const mended = {
    ...others,
    site: {...config.site, email: 'privacy@shop.example'},
    services: services.map((one) => ({...one, categories: 'session'})).filter(isNew),
  };
  delete mended.categories; // the built-in ones, which everything here may name
  if (mended.minors?.thresholds) mended.minors = {...mended.minors, threshold: 18};
  return mended;
}
const configs = valueOf(schema).map(mend);

describe('ithn/config.schema.json', () => {
  it(`agrees with the checker on 200 random configurations, right and wrong (SEED=${seed})`, () => {
    let right = 0;
    let wrong = 0;
    fc.assert(
      fc.property(configs, (config) => {
        assert.ok(isAllowed(config), JSON.stringify(isAllowed.errors));
        assert.equal(objection(config), undefined);
        right++;
      }),
      {numRuns: 100, seed, includeErrorInReport: true},
    );
    fc.assert(
      fc.property(configs.chain(withMistake), ({wrong: config, mistake}) => {
        const said = objection(config);
        if (onlySeen.some((pattern) => pattern.test(said ?? ''))) return;
        const why = `${mistake}: the checker says ${said}, the schema ${JSON.stringify(isAllowed.errors)}`;
        assert.equal(isAllowed(config), said === undefined, why);
        if (said !== undefined) wrong++;
      }),
      {numRuns: 100, seed, includeErrorInReport: true},
    );
    assert.equal(right, 100);
    assert.ok(wrong > 25, `only ${wrong} of the mistakes were any`);
  });

  it('names the same presets, and the same form of their ids', () => {
    const {preset} = schema.$defs;
    assert.deepEqual([...preset.properties.preset.enum].sort(), [...presetIds].sort());
    for (const name of presetIds)
      for (const id of [undefined, 'x y', ...preset.allOf.map((one) => one.then.properties.id.then.examples[0])]) {
        const config = {policy, services: [{preset: name, ...(id !== undefined && {id})}]};
        assert.equal(isAllowed(config), objection(config) === undefined, JSON.stringify(config));
      }
  });

  it('has the keys of the types, at every depth, and needs the same ones', () => {
    const file = resolve(root, 'src/consent/settings.ts');
    const options = {strict: true, target: ts.ScriptTarget.ES2022, allowImportingTsExtensions: true, noEmit: true};
    const program = ts.createProgram([file], {...options, moduleResolution: ts.ModuleResolutionKind.Bundler});
    const checker = program.getTypeChecker();
    const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(file)));
    const config = exported.find(({name}) => name === 'ConsentConfig');
    let compared = 0;

    /** The parts of a union that are objects with keys of their own. */
    const shapesOfType = (type) =>
      (type.isUnion() ? type.types : [type]).filter(
        (one) =>
          one.flags & ts.TypeFlags.Object &&
          !checker.isArrayLikeType(one) &&
          !one.getStringIndexType() &&
          !one.getCallSignatures().length,
      );
    const itemOf = (type) =>
      (type.isUnion() ? type.types : [type])
        .filter((one) => checker.isArrayLikeType(one))
        .map((one) => one.getNumberIndexType());
    function* shapesOfSchema(given) {
      const one = follow(given);
      if (one === false || one === true) return;
      if (one.properties && one.type === 'object') yield one;
      for (const part of [...(one.type === 'object' ? [] : (one.anyOf ?? [])), one.then, one.else])
        if (part && one.type !== 'object') yield* shapesOfSchema(part);
    }
    const keysOf = (shape) => Object.keys(shape.properties).sort().join();

    function compare(type, given, path) {
      const items = itemOf(type);
      const list = follow(given);
      if (items.length && (list.items || list.anyOf?.some((one) => one.items)))
        compare(items[0], list.items ?? list.anyOf.find((one) => one.items).items, `${path}[]`);
      const shapes = [...shapesOfSchema(given)].filter((shape) => !shape.properties.preset);
      for (const known of shapesOfType(type)) {
        const properties = checker
          .getPropertiesOfType(known)
          .filter(({name}) => !(path.endsWith('guardian') && name === 'check'));
        const names = properties
          .map(({name}) => name)
          .sort()
          .join();
        const shape = shapes.find((one) => keysOf(one) === names);
        assert.ok(shape, `${path}: the types have ${names}; the schema has ${shapes.map(keysOf).join(' or ')}`);
        compared++;
        for (const property of properties) {
          const isOptional = (property.flags & ts.SymbolFlags.Optional) !== 0;
          // JSON holds no function, so in it a guardian is made sure of at an endpoint.
          if (!path.endsWith('guardian'))
            assert.equal(!shape.required?.includes(property.name), isOptional, `${path}.${property.name} is needed?`);
          compare(checker.getTypeOfSymbol(property), shape.properties[property.name], `${path}.${property.name}`);
        }
      }
      assert.equal(
        shapesOfType(type).length,
        shapes.length,
        `${path}: the schema has ${shapes.map(keysOf).join(' or ')}`,
      );
    }
    compare(checker.getDeclaredTypeOfSymbol(config), schema, 'config');
    assert.ok(compared > 25, `only ${compared} objects were compared`);
  });

  it('is taken where a configuration names it', () => {
    const config = {$schema: './node_modules/ithn/dist/config.schema.json', policy};
    assert.equal(objection(config), undefined);
    assert.ok(isAllowed(config));
  });
});
