import { join } from 'node:path';
import { ROOT } from './run.mjs';

/** @type {readonly ['salesforce', 'hubspot', 'dynamics']} */
export const CRMS = ['salesforce', 'hubspot', 'dynamics'];
const NAMES = { salesforce: 'Salesforce', hubspot: 'HubSpot', dynamics: 'Dynamics 365' };

/**
 * Where the snippet of a CRM lies in the project.
 * @param {string} crm
 */
export function snippetFile(crm) {
  return `docs/layout-report/${crm}.js`;
}

function header(crm) {
  return `/*
 * Phasegate layout report for ${NAMES[crm]}, without the extension.
 *
 * What it is for: it says how the deal page in this tab is built, so that whoever maintains Phasegate can see why a field is
 * not found. It counts what each selector finds and names tags, attributes and standard fields from lists that stand below.
 * What it leaves out: every text, value, title, address, id and label, and every name that a company chose.
 * What it does: nothing to the page, nothing over the network. It prints the report; read it before you send it.
 *
 * How to use it: open a deal, open the browser's developer tools (F12), choose Console, paste all of this, press Enter, and
 * copy what it prints. README.md beside this file says more. Made by scripts/layout-report.mjs from the extension's own code.
 */
/* oxlint-disable -- made by a program */
`;
}

/** The module that the snippet starts with: the same maker as the extension's, for the page's own world. */
function entry(crm) {
  return `
import { makeReport } from '/lib/crm/report/make.ts';
import { ${crm}Probe } from '/lib/crm/report/${crm}-probe.ts';
const report = makeReport(${crm}Probe, document, new URL(location.href), { extension: null, world: 'page', selectors: {} });
console.log(JSON.stringify(report, null, 1));
`;
}

/**
 * The snippet of a CRM as text: header and one script without imports, which prints the report and leaves no name behind in the page.
 * @param {'salesforce' | 'hubspot' | 'dynamics'} crm
 * @returns {Promise<string>}
 */
export async function snippetOf(crm) {
  const { build } = await import('vite');
  const id = `\0phasegate:snippet-${crm}`;
  const result = await build({
    configFile: false, root: ROOT, logLevel: 'error', mode: 'production',
    // Left out of the snippet wherever it is made, also by a test.
    define: { 'import.meta.env.DEV': 'false' },
    plugins: [{
      name: 'phasegate:snippet',
      resolveId: (source) => (source === 'snippet' ? id : source.startsWith('/lib/') ? join(ROOT, source) : null),
      load: (source) => (source === id ? entry(crm) : null),
    }],
    build: { write: false, minify: false, target: 'es2022', lib: { entry: 'snippet', formats: ['iife'], name: 'unnamed' }, rolldownOptions: { input: 'snippet' } },
  });
  const { code } = [result].flat()[0].output[0];
  return header(crm) + code;
}
