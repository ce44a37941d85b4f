import { createHash, generateKeyPairSync } from 'node:crypto';
import { accessSync, constants, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { policyFile } from '../../../lib/domain/policy-file';
import { browserPath } from '../../../scripts/lib/find-browser.mjs';
import { BUILD } from './browser';

const LINUX = '/etc';
/** Where each browser on Linux reads the files of its administrator, by a word in the path of its executable. */
const FOLDERS: readonly [word: RegExp, folder: string][] = [
  [/chrome-linux|Chrome for Testing/, 'opt/chrome_for_testing'],
  [/chromium/, 'chromium'],
  [/google-chrome/, 'opt/chrome'],
  [/microsoft-edge/, 'opt/edge'],
];

/** Whether this process may make a file in a folder, or the folder itself where it is missing. */
function mayWriteIn(folder: string): boolean {
  if (!existsSync(folder)) return folder !== dirname(folder) && mayWriteIn(dirname(folder));
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser's own folder for policies; null where this process may not write there. PHASEGATE_POLICY=stub acts as if it may not. */
function policyFolder(): string | null {
  const own = FOLDERS.find(([word]) => word.test(browserPath() ?? ''))?.[1];
  if (process.platform !== 'linux' || !own || process.env['PHASEGATE_POLICY'] === 'stub') return null;
  const folder = join(LINUX, own, 'policies/managed');
  return mayWriteIn(folder) ? folder : null;
}

const folder = policyFolder();
/** For the names of the tests: what stands for the administrator. */
export const POLICY_COMES_FROM = folder === null ? 'storage.managed stubbed in the build, as the browser’s policy folder cannot be written here' : 'a policy file of the browser';

/** Where the stub keeps its policy: in local storage, which the test can write through the worker. */
export const STUB_KEY = 'policy-of-the-test';
const STUB = `(() => {
  const { local, managed, onChanged } = chrome.storage;
  Object.defineProperty(managed, 'get', { value: async () => (await local.get('${STUB_KEY}'))['${STUB_KEY}'] ?? {} });
  const listeners = new Set();
  const [add, remove] = [onChanged.addListener.bind(onChanged), onChanged.removeListener.bind(onChanged)];
  Object.defineProperty(onChanged, 'addListener', { value: (listener) => { listeners.add(listener); add(listener); } });
  Object.defineProperty(onChanged, 'removeListener', { value: (listener) => { listeners.delete(listener); remove(listener); } });
  add((changes, area) => {
    if (area === 'local' && '${STUB_KEY}' in changes) for (const listener of listeners) listener({ all: {} }, 'managed');
  });
})();
`;

/** Lets every part of a build start with the stub. */
function putStubInto(build: string): void {
  writeFileSync(join(build, 'policy-stub.js'), STUB);
  const worker = join(build, 'background.js');
  writeFileSync(worker, STUB + readFileSync(worker, 'utf8'));
  for (const name of readdirSync(build).filter((file) => file.endsWith('.html'))) {
    const page = join(build, name);
    writeFileSync(page, readFileSync(page, 'utf8').replace('<head>', '<head><script src="/policy-stub.js"></script>'));
  }
}

/** An id that no other extension has: what is decided for it concerns no other test. */
function newIdentity(): { key: string; id: string } {
  const der = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ type: 'spki', format: 'der' });
  const id = createHash('sha256').update(der).digest('hex').slice(0, 32).replaceAll(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16)));
  return { key: der.toString('base64'), id };
}

/** A build of its own whose administrator the test is. */
export interface ManagedBuild {
  build: string;
  id: string;
  /**
   * Decides something for this build only, or nothing any more (null).
   * @returns what the stub must be told; null where the browser reads it by itself
   */
  decide: (policy: object | null) => object | null;
  /** Removes the policy and the build. */
  remove: () => void;
}

/** Copies the build under an id of its own. */
export function managedBuild(): ManagedBuild {
  const build = mkdtempSync(join(tmpdir(), 'phasegate-managed-'));
  cpSync(BUILD, build, { recursive: true });
  const { key, id } = newIdentity();
  const manifest = join(build, 'manifest.json');
  writeFileSync(manifest, JSON.stringify({ ...(JSON.parse(readFileSync(manifest, 'utf8')) as object), key }));
  if (folder === null) putStubInto(build);
  const file = folder === null ? null : join(folder, `phasegate-test-${id}.json`);
  const decide = (policy: object | null) => {
    if (file === null || folder === null) return policy ?? {};
    if (policy === null) rmSync(file, { force: true });
    else {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, JSON.stringify(policyFile('chromium', id, policy)));
    }
    return null;
  };
  const remove = () => {
    decide(null);
    rmSync(build, { recursive: true, force: true });
    for (const made of folder === null ? [] : [folder, dirname(folder)]) if (existsSync(made) && readdirSync(made).length === 0) rmdirSync(made);
  };
  return { build, id, decide, remove };
}
