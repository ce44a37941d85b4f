import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CrmId } from '../../../lib/domain/deal-ref';
import type { ListReading } from '../../../lib/domain/list-reading';
import { ROW_FIELDS } from '../../../lib/domain/list-reading';
import type { FieldReading } from '../../../lib/domain/reading';
import { FIELD_KEYS } from '../../../lib/domain/reading';
import { practiceLists, practiceVariants } from '../../../lib/practice';
import { ROOT, textOf } from './files';

type AnyFields = Record<string, FieldReading<unknown> | undefined>;
/** What the reader made of one deal of a variant, as a contract test captured it. */
interface Captured {
  fields: AnyFields;
  /** Dynamics: the same, completed by the page's client API. */
  byClientApi?: AnyFields;
}

const NAMES: Record<CrmId, string> = { salesforce: 'Salesforce', hubspot: 'HubSpot', dynamics: 'Dynamics 365' };
const HEAD = `# What is read on which page

Every practice page of a CRM with what the reader takes off it, over all deals of the page. Made by \`npm run capture\` from the
captured expectations of the reader tests (\`tests/contract/expected\`); a test holds it to them.

*read*: taken with its value. *empty*: the field is there and holds nothing. *missing*: the page does not show it, so nothing
is known. *unreadable*: it is there, and the reason says why it is not taken. Several words in a cell: it differs by deal, or
by what is open on the page. *(API: ...)*: what the client API of Dynamics adds where the user's page has it.
`;

const EXPECTED = 'tests/contract/expected';
const expectedFile = (id: string): string => `${EXPECTED}/${id}.json`;
const isCaptured = (id: string): boolean => existsSync(join(ROOT, expectedFile(id)));

const word = (field: FieldReading<unknown> | undefined): string => (field === undefined ? 'missing' : field.kind === 'unreadable' ? `unreadable: ${field.why}` : field.kind);
const ORDER = ['read', 'empty', 'missing'];
const rank = (one: string): number => (ORDER.includes(one) ? ORDER.indexOf(one) : ORDER.length);

/** The words of a cell, each once, the best first. */
function cell(words: readonly string[]): string {
  return [...new Set(words)].toSorted((a, b) => rank(a) - rank(b) || a.localeCompare(b)).join(', ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function fieldCell(captured: readonly Captured[], key: string): string {
  const page = cell(captured.map(({ fields }) => word(fields[key])));
  const api = cell(captured.flatMap(({ byClientApi }) => (byClientApi ? [word(byClientApi[key])] : [])));
  return api === '' || api === page || api === 'missing' ? page : `${page} (API: ${api})`;
}

function variantsOf(crm: CrmId): string {
  const variants = practiceVariants.filter((variant) => variant.crm === crm && isCaptured(variant.id));
  const captured = variants.map(({ id }) => Object.values(JSON.parse(textOf(expectedFile(id))) as Record<string, Captured>));
  const short = (id: string): string => id.slice(crm.length + 1);
  const about = variants.map(({ id, language, locale, summary }) => `- **${short(id)}** (${language}, formats ${locale}): ${summary.replace(/\.$/, '')}.`);
  const rows = FIELD_KEYS.map((key) => [key, ...captured.map((one) => fieldCell(one, key))]);
  return [`## ${NAMES[crm]}: deal pages`, about.join('\n'), table(['Field', ...variants.map(({ id }) => short(id))], rows)].join('\n\n');
}

const rowCell = (reading: ListReading, field: string): string => cell(reading.rows.map(({ fields }) => (field in fields ? word((fields as AnyFields)[field]) : 'not shown')));

function rowsCell({ rows, partial, total }: ListReading): string {
  return `${rows.length}${total === null ? '' : ` of ${total}`}${partial ? ', partial' : ''}`;
}

function listsOf(crm: CrmId): string {
  const lists = practiceLists.filter((list) => list.crm === crm && isCaptured(list.id));
  const about = lists.map(({ id, language, locale, summary }) => `- **${id.slice(crm.length + 1)}** (${language}, formats ${locale}): ${summary.replace(/\.$/, '')}.`);
  const readings = lists.map(({ id }) => JSON.parse(textOf(expectedFile(id))) as ListReading);
  const rows = [['rows', ...readings.map(rowsCell)], ...ROW_FIELDS.map((field) => [field, ...readings.map((reading) => rowCell(reading, field))])];
  return [`## ${NAMES[crm]}: lists and boards`, about.join('\n'), table(['', ...lists.map(({ id }) => id.slice(crm.length + 1))], rows)].join('\n\n');
}

/** The captured quick views of HubSpot: each over the list whose name it has. */
const QUICK_VIEWS = practiceLists.filter(({ crm }) => crm === 'hubspot').map((list) => ({ ...list, id: list.id.replace('list', 'preview') })).filter(({ id }) => isCaptured(id));

const shortOfHubSpot = (id: string): string => id.slice('hubspot-'.length);

function quickViews(): string {
  const about = QUICK_VIEWS.map(({ id, language, locale }) => `- **${shortOfHubSpot(id)}** (${language}, formats ${locale}): Quick view of a deal over ${shortOfHubSpot(id).replace('preview', 'list')}.`);
  const captured = QUICK_VIEWS.map(({ id }) => Object.values(JSON.parse(textOf(expectedFile(id))) as Record<string, Captured>));
  const rows = FIELD_KEYS.map((key) => [key, ...captured.map((one) => fieldCell(one, key))]);
  return ['## HubSpot: quick views', about.join('\n'), table(['Field', ...QUICK_VIEWS.map(({ id }) => shortOfHubSpot(id))], rows)].join('\n\n');
}

/** The table of all practice pages, lists and quick views, as Markdown: from what the reader tests captured. */
export function pageVariantsTable(): string {
  const parts = (['salesforce', 'hubspot', 'dynamics'] as const).flatMap((crm) => [variantsOf(crm), listsOf(crm), ...(crm === 'hubspot' ? [quickViews()] : [])]);
  return `${[HEAD.trimEnd(), ...parts].join('\n\n')}\n`;
}

/** The captured expectations that a table does not name, by a column of their own: none in a finished tree. */
export function notInTable(text: string): string[] {
  const columns = new Set([...text.matchAll(/^## (.*?): .*\n\n(?:- .*\n)+\n\|(.*)\|$/gm)].flatMap(([, name, head = '']) => {
    const crm = Object.entries(NAMES).find(([, shown]) => shown === name)?.[0];
    return head.split('|').map((column) => `${crm}-${column.trim()}.json`);
  }));
  return readdirSync(join(ROOT, EXPECTED)).filter((file) => !columns.has(file));
}

/** Practice pages and lists without a captured expectation: none in a finished tree. */
export function notCaptured(): string[] {
  return [...practiceVariants, ...practiceLists].map(({ id }) => id).filter((id) => !isCaptured(id));
}
