import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { policyFile } from '../../lib/domain/policy-file';
import { MAPPABLE_FIELDS } from '../../lib/domain/own-field';
import { POLICY_FEATURES } from '../../lib/domain/policy';
import { z } from '../../lib/platform/zod';
import { builtInPlaybook } from '../../lib/playbook';
import { takePolicy } from '../../lib/storage/policy-parts';
import { policyParts } from '../../lib/storage/schemas/policy';
import { BUILDS, type Target, manifestOf } from './support/builds';
import { ROOT, jsonOf, textOf } from './support/files';
import { SAMPLES } from './support/policy-samples';

interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
}
type Shape = string | { [name: string]: Shape };

const managed = jsonOf('public/managed-schema.json') as Schema;

/** What a schema takes, without limits and words: Chrome knows no unions, so their ways are laid over each other. */
function shapeOf(schema: Schema): Shape {
  const ways = (schema.anyOf ?? schema.oneOf ?? []).filter(({ type }) => type !== 'null').map(shapeOf);
  if (ways.length > 0) return ways.every((way) => typeof way === 'object') ? Object.assign({}, ...ways) as Shape : (ways[0] ?? '');
  if (schema.type === 'array') return { '[]': shapeOf(schema.items ?? {}) };
  if (schema.type !== 'object') return schema.type ?? '';
  const others: { [name: string]: Shape } = typeof schema.additionalProperties === 'object' ? { '*': shapeOf(schema.additionalProperties) } : {};
  return { ...Object.fromEntries(Object.entries(schema.properties ?? {}).map(([name, part]) => [name, shapeOf(part)])), ...others };
}

const TYPES: Record<string, (value: unknown) => boolean> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  array: Array.isArray,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
};

/** Where a value does not fit the schema as Chrome judges it: unknown names are let through below the top only. */
function misfits(value: unknown, schema: Schema, path: string): string[] {
  if (!TYPES[schema.type ?? '']?.(value)) return [`${path}: no ${schema.type}`];
  if (Array.isArray(value)) return value.flatMap((one, index) => misfits(one, schema.items ?? {}, `${path}.${index}`));
  if (schema.type !== 'object') return [];
  return Object.entries(value as object).flatMap(([name, one]) => {
    const part = schema.properties?.[name] ?? (typeof schema.additionalProperties === 'object' ? schema.additionalProperties : null);
    return part === null ? [`${path}.${name}: not declared`] : misfits(one, part, `${path}.${name}`);
  });
}

describe('the description of a policy', () => {
  it('is the one that the code keeps', () => {
    expect(shapeOf(managed)).toEqual(shapeOf(z.toJSONSchema(z.object(policyParts), { io: 'input', unrepresentable: 'any' }) as Schema));
  });

  it('is as Chrome wants it: no other names at the top, one type each', () => {
    expect([managed.type, managed.additionalProperties]).toEqual(['object', undefined]);
    const types = [...textOf('public/managed-schema.json').matchAll(/"type": ("\w+"|\[)/g)].map(([, type]) => type);
    expect(types.length).toBeGreaterThan(15);
    expect(types.filter((type) => type === '[' || type === '"null"')).toEqual([]);
  });

  it.each(Object.keys(BUILDS) as Target[])('is in the manifest of the %s build where the browser asks for it', (target) => {
    expect(manifestOf(target).storage).toEqual(target === 'firefox' ? undefined : { managed_schema: 'managed-schema.json' });
    expect(manifestOf(target).options_ui).toEqual({ open_in_tab: true, page: 'options.html' });
  });
});

describe('the samples for administrators', () => {
  it('are all there, and the guide names each', () => {
    expect(Object.keys(SAMPLES).toSorted()).toEqual(readdirSync(join(ROOT, 'docs/policy')).toSorted());
    for (const name of Object.keys(SAMPLES)) expect(textOf('docs/administrators.md')).toContain(`(policy/${name})`);
  });

  it.each(Object.keys(SAMPLES))('%s fits the description, and all of it is taken', (name) => {
    const policy = SAMPLES[name]?.() ?? {};
    expect(Object.keys(policy).toSorted()).toEqual(Object.keys(policyParts).toSorted());
    expect(misfits(policy, managed, 'policy')).toEqual([]);
    expect(takePolicy(policy, builtInPlaybook).problems).toEqual([]);
  });

  it.each(Object.keys(SAMPLES))('%s says the same as the others', (name) => {
    expect(SAMPLES[name]?.()).toEqual(SAMPLES['chromium-linux.json']?.());
  });

  it('name the extension as the builds and the settings page do', () => {
    const { gecko } = manifestOf('firefox').browser_specific_settings ?? {};
    expect(gecko?.id).toBeTruthy();
    const policy = SAMPLES['firefox-policies.json']?.() ?? {};
    expect(jsonOf('docs/policy/firefox-policies.json')).toEqual(policyFile('firefox', gecko?.id ?? '', policy));
    expect(jsonOf('docs/policy/chromium-linux.json')).toEqual(policyFile('chromium', 'abcdefghijklmnopabcdefghijklmnop', policy));
    for (const name of ['chrome-windows.reg', 'edge-windows.reg']) expect(textOf(`docs/policy/${name}`)).toMatch(/\\3rdparty\\extensions\\[a-p]{32}\\policy\]/);
  });

  it('the guide tells every phase, feature and field right', () => {
    const guide = textOf('docs/administrators.md');
    for (const { id } of builtInPlaybook.phases) expect(guide).toContain(`\`${id}\``);
    for (const feature of POLICY_FEATURES) expect(guide).toContain(`\`${feature}\``);
    const told = [...guide.matchAll(/\{"field": …\}` \(([^)]*)\)/g)].flatMap(([, list = '']) => [...list.matchAll(/`(\w+)`/g)].map(([, field]) => field));
    expect(told.length).toBeGreaterThan(3);
    expect(told.filter((field) => !MAPPABLE_FIELDS.some((one) => one === field))).toEqual([]);
  });
});
