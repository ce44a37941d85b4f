import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { emptyFields } from '../../../lib/domain/reading';
import { publishedReadingsSchema } from '../../../lib/storage/schemas/published-readings';
import { z } from '../../../lib/platform/zod';

const FILE = 'docs/schemas/readings.schema.json';

function schemaText(): string {
  const schema = z.toJSONSchema(publishedReadingsSchema, { target: 'draft-2020-12', io: 'output' });
  return `${JSON.stringify({ title: 'What the data page of Phasegate publishes in #readings', ...schema }, null, 2)}\n`;
}

test('the published JSON Schema is the one that the code keeps', () => {
  // After a wanted change: CAPTURE=1 npx vitest run --project unit published-schema
  if (process.env['CAPTURE']) writeFileSync(FILE, schemaText());
  expect(readFileSync(FILE, 'utf8')).toBe(schemaText());
});

test('it takes what the data page publishes, and nothing half-filled', () => {
  const deal = { tabId: 1, url: 'https://acme.lightning.force.com/', ref: { crm: 'hubspot', tenant: '1', recordId: '2' }, kind: 'deal', fields: emptyFields() };
  expect(publishedReadingsSchema.safeParse([deal, { ...deal, ref: null, kind: 'other', fields: {} }]).success).toBe(true);
  expect(publishedReadingsSchema.safeParse([{ ...deal, fields: { name: { kind: 'read', raw: 'x', via: 'y' } } }]).success).toBe(false);
});
