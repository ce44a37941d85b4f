import type { ESTree, Plugin } from 'vite';

/** What a selector candidate says about itself for people: read in the source and by tests, never in a page. */
const NOTES = new Set(['since', 'why', 'rank']);
const TABLE = 'defineCandidates';
/** The module that WXT puts around a content script; the script's file stands behind it. */
const AROUND = '\0virtual:wxt-content-script-isolated-world-entrypoint?';

type Node = { type: string; start: number; end: number };

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

/** A node and everything below it. */
function* nodesBelow(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node).flat()) if (isNode(value)) yield* nodesBelow(value);
}

function nameOf({ key }: ESTree.ObjectProperty): string | null {
  return key.type === 'Identifier' ? key.name : null;
}

function isTable(node: Node): boolean {
  if (node.type !== 'CallExpression') return false;
  const { callee } = node as unknown as ESTree.CallExpression;
  return callee.type === 'Identifier' && callee.name === TABLE;
}

/** The notes of every candidate below a node: properties of literals that have an `id`. */
function notesBelow(node: Node): Node[] {
  return [...nodesBelow(node)].filter(({ type }) => type === 'ObjectExpression').flatMap((found) => {
    const properties = (found as unknown as ESTree.ObjectExpression).properties.filter((one) => one.type === 'Property');
    if (!properties.some((one) => nameOf(one) === 'id')) return [];
    return properties.filter((one) => NOTES.has(nameOf(one) ?? ''));
  });
}

/**
 * Code without the notes of its candidate tables. Each goes with the comma behind it; the rest stays as it is.
 * @param parse gives the syntax tree of JavaScript
 */
export function withoutNotes(code: string, parse: (code: string) => unknown): string {
  if (!code.includes(TABLE)) return code;
  const tables = [...nodesBelow(parse(code) as Node)].filter(isTable);
  const notes = tables.flatMap(notesBelow).toSorted((a, b) => b.start - a.start);
  return notes.reduce((text, { start, end }) => text.slice(0, start) + text.slice(end).replace(/^\s*,/, ''), code);
}

function leanTables(): Plugin {
  return {
    name: 'phasegate:lean-tables',
    apply: 'build',
    // After TypeScript has become JavaScript.
    enforce: 'post',
    transform(code, id) {
      return id.includes('/lib/crm/') && code.includes(TABLE) ? { code: withoutNotes(code, (text) => this.parse(text)), map: null } : null;
    },
  };
}

/**
 * Starts a content script and nothing else: `main` of its folder, without the file that tells the manifest where it runs.
 * What WXT puts around it ends older scripts and follows navigation, which ours do themselves (lib/content), and would tell
 * every page by `postMessage` that the extension is there.
 */
function bareScripts(): Plugin {
  return {
    name: 'phasegate:bare-content-scripts',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id.startsWith(AROUND) ? `import { main } from ${JSON.stringify(id.slice(AROUND.length).replace(/index\.ts$/, 'main.ts'))};\nexport default main();` : null),
  };
}

/** Style sheets of the badge, without the white space that makes them readable. */
function leanStyles(): Plugin {
  return {
    name: 'phasegate:lean-styles',
    apply: 'build',
    transform: (code, id) => (/\/lib\/badge\/[\w-]*styles\.ts$/.test(id) ? { code: code.replaceAll(/`[^`]*`/g, (css) => css.replaceAll(/\s*([{};,])\s*/g, '$1').replaceAll(': ', ':')), map: null } : null),
  };
}

/** Keeps out of the bundles what no page needs: the notes of selector candidates, white space in styles, and what WXT puts around content scripts. For builds only. */
export function leanContent(): Plugin[] {
  return [leanTables(), leanStyles(), bareScripts()];
}
