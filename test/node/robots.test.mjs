// The rule for Consent-O-Matic against the language that its published schema describes (rules.schema.json of
// cavi-au/Consent-O-Matic), as far as the rule uses it. Its engine is an extension and no package: it is not run here.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import test from 'node:test';
import Ajv from 'ajv';

const dist = resolve(import.meta.dirname, '../../dist');
const rule = JSON.parse(readFileSync(`${dist}/robots/consent-o-matic.json`, 'utf8'));

const selection = {
  type: 'object',
  additionalProperties: false,
  required: ['selector'],
  properties: {selector: {type: 'string'}, displayFilter: {type: 'boolean'}},
};
const matcher = {
  type: 'object',
  additionalProperties: false,
  required: ['type', 'target'],
  properties: {type: {const: 'css'}, parent: selection, target: selection},
};
const click = {...matcher, properties: {...matcher.properties, type: {const: 'click'}}};
const matchers = {type: 'array', items: matcher};
const methods = ['OPEN_OPTIONS', 'DO_CONSENT', 'SAVE_CONSENT', 'HIDE_CMP', 'UTILITY'];
const cmp = {
  type: 'object',
  additionalProperties: false,
  required: ['detectors', 'methods'],
  properties: {
    detectors: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        properties: {presentMatcher: matchers, showingMatcher: matchers},
      },
    },
    methods: {
      type: 'array',
      items: {
        type: 'object',
        additionalProperties: false,
        required: ['name', 'action'],
        properties: {name: {enum: methods}, action: click},
      },
    },
  },
};
const isRight = new Ajv().compile(cmp);

test('the rule for Consent-O-Matic is in the language of its schema', () => {
  const {$schema, ...entries} = rule;
  assert.match($schema, /rules\.schema\.json$/);
  assert.deepEqual(Object.keys(entries), ['ithn']);
  assert.ok(isRight(entries.ithn), JSON.stringify(isRight.errors));
});

test('a rule that is not in that language is caught', () => {
  const wrong = structuredClone(rule.ithn);
  wrong.methods[0].name = 'REJECT';
  assert.ok(!isRight(wrong));
});

test('the rule for Consent-O-Matic presses nothing that accepts', () => {
  const text = JSON.stringify(rule);
  assert.match(text, /reject/);
  assert.doesNotMatch(text, /accept/);
});
