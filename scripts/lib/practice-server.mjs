import { join } from 'node:path';
import { ROOT } from './run.mjs';

const SCRIPT_PATH = '/phasegate-practice/tab.js';
const QUIET = { configFile: false, root: ROOT, logLevel: 'warn' };

/** The catalogue of lib/practice, loaded from its TypeScript. */
async function loadCatalogue() {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(ROOT, 'lib/practice/index.ts'), QUIET);
  const { module: site } = await runnerImport(join(ROOT, 'lib/practice/site.ts'), QUIET);
  return { variants: module.practiceVariants, lists: module.practiceLists, isListAddress: site.isListAddress };
}

/** The script of the practice pages, one file without imports. */
async function bundleScript() {
  const { build } = await import('vite');
  const result = await build({
    ...QUIET,
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: join(ROOT, 'lib/practice/tab.ts'), formats: ['iife'], name: 'practiceTab' },
    },
  });
  return [result].flat()[0].output[0].code;
}

function shell(place) {
  return `<!doctype html>
<html lang="${place.language}" data-practice="${place.id}">
<head><meta charset="utf-8"><title>Practice CRM</title><meta name="viewport" content="width=device-width"></head>
<body><script src="${SCRIPT_PATH}"></script></body>
</html>
`;
}

/** The part of a variant's addresses that comes before the record: tells variants on one host apart. */
function stem(variant) {
  const id = variant.deals()[0].ids[variant.crm];
  const address = variant.address(id);
  const [start = address] = address.split(id);
  return { host: new URL(address).host, start, variant };
}

/**
 * Answers the addresses of the practice CRMs, so that no request leaves the computer.
 * @returns {Promise<{ variants: any[], lists: any[], answer(url: string): { status: number, contentType: string, body: string } | null }>}
 *   `answer` gives null for an address that no practice CRM has
 */
export async function createPracticeServer() {
  const [{ variants, lists, isListAddress }, script] = await Promise.all([loadCatalogue(), bundleScript()]);
  const stems = variants.map(stem);
  const variantOf = (url) => {
    const onHost = stems.filter(({ host }) => host === url.host);
    const exact = onHost.find(({ start }) => url.href.startsWith(start));
    return (exact ?? (onHost.length === 1 ? onHost[0] : undefined))?.variant ?? null;
  };
  return {
    variants,
    lists,
    answer(address) {
      const url = new URL(address);
      const known = stems.some(({ host }) => host === url.host);
      if (known && url.pathname === SCRIPT_PATH) return { status: 200, contentType: 'text/javascript; charset=utf-8', body: script };
      if (known && url.pathname === '/favicon.ico') return { status: 204, contentType: 'image/x-icon', body: '' };
      const place = lists.find((list) => isListAddress(list, address)) ?? variantOf(url);
      return place && { status: 200, contentType: 'text/html; charset=utf-8', body: shell(place) };
    },
  };
}
