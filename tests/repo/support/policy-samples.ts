import { jsonOf, textOf } from './files';

type Json = Record<string, unknown>;

const inner = (tree: unknown, ...path: string[]): Json => path.reduce((at, key) => (at as Record<string, Json>)[key] ?? {}, tree as Json);
const firstOf = (ids: Json): Json => Object.values(ids)[0] as Json;

/** A registry file: one key, text values; what begins as JSON is JSON, as the browser takes it for lists and objects. */
function registryPolicy(file: string): Json {
  const values = [...textOf(file).matchAll(/^"(\w+)"="((?:[^"\\]|\\.)*)"\r?$/gm)];
  return Object.fromEntries(values.map(([, name = '', value = '']) => {
    const text = value.replaceAll(/\\(.)/g, '$1');
    return [name, /^[[{]/.test(text) ? (JSON.parse(text) as unknown) : text];
  }));
}

/** One value of a property list, and what stands after it. */
function plistValue(tags: string[]): [unknown, string[]] {
  const [tag = '', ...rest] = tags;
  if (tag === '<true/>' || tag === '<false/>') return [tag === '<true/>', rest];
  if (tag === '<array>') return plistItems(rest, '</array>', (items) => items);
  if (tag === '<dict>') return plistItems(rest, '</dict>', (items) => Object.fromEntries(pairs(items)));
  return [tag.replace(/^<\w+>|<\/\w+>$/g, ''), rest];
}

function plistItems(tags: string[], end: string, make: (items: unknown[]) => unknown): [unknown, string[]] {
  const items: unknown[] = [];
  let left = tags;
  while (left[0] !== undefined && left[0] !== end) {
    const [value, after] = plistValue(left);
    items.push(value);
    left = after;
  }
  return [make(items), left.slice(1)];
}

const pairs = (items: unknown[]): [string, unknown][] => items.flatMap((key, index) => (index % 2 === 0 ? [[String(key), items[index + 1]] as [string, unknown]] : []));

function plistPolicy(file: string): Json {
  const body = textOf(file).replace(/^[\s\S]*<plist[^>]*>/, '').replace(/<\/plist>[\s\S]*$/, '');
  const tags = body.match(/<(?:key|string)>[^<]*<\/\w+>|<[^>]+>/g) ?? [];
  return plistValue(tags)[0] as Json;
}

/** The policy in each sample file of docs/policy, as the browser hands it to the extension. */
export const SAMPLES: Record<string, () => Json> = {
  'chromium-linux.json': () => firstOf(inner(jsonOf('docs/policy/chromium-linux.json'), '3rdparty', 'extensions')),
  'firefox-policies.json': () => firstOf(inner(jsonOf('docs/policy/firefox-policies.json'), 'policies', '3rdparty', 'Extensions')),
  'chrome-windows.reg': () => registryPolicy('docs/policy/chrome-windows.reg'),
  'edge-windows.reg': () => registryPolicy('docs/policy/edge-windows.reg'),
  'chromium-macos.plist': () => plistPolicy('docs/policy/chromium-macos.plist'),
};
