import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Folder of the project. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Runs a command and keeps its output.
 * @param {string} command executable
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, echo?: boolean, cwd?: string, shell?: boolean }} [options] `echo` also shows the output while it comes
 * @returns {Promise<{ code: number, output: string }>} exit code (1 when a signal ended it) and stdout with stderr
 */
export function run(command, args, { env = {}, echo = false, cwd = ROOT, shell = false } = {}) {
  return new Promise((done, failed) => {
    const child = spawn(command, args, { cwd, shell, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const take = (chunk) => {
      output += chunk;
      if (echo) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', failed);
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

/**
 * Runs a tool that an npm package brings, without a shell and on this Node, on every system alike.
 * @param {string} name package name, or `package#bin` when the two differ
 * @param {string[]} args
 * @param {Parameters<typeof run>[2]} [options]
 */
export function runTool(name, args, options) {
  const [pkg, bin = pkg] = name.split('#');
  const manifest = join(ROOT, 'node_modules', pkg, 'package.json');
  if (!existsSync(manifest)) throw new Error(`${pkg} is not installed: run npm ci`);
  const { bin: bins } = createRequire(import.meta.url)(manifest);
  const file = typeof bins === 'string' ? bins : bins[bin];
  return run(process.execPath, [join(dirname(manifest), file), ...args], options);
}

/**
 * Reads a JSON file of the project.
 * @param {string} path relative to the project
 */
export function readJson(path) {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}
