import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, jsonOf } from './files';

export interface Manifest {
  manifest_version: number;
  permissions: string[];
  host_permissions?: string[];
  optional_permissions?: string[];
  optional_host_permissions?: string[];
  content_scripts: { matches: string[]; include_globs?: string[]; exclude_globs?: string[]; js: string[]; css?: string[]; all_frames?: boolean }[];
  content_security_policy: string | { extension_pages: string };
  web_accessible_resources?: unknown;
  externally_connectable?: unknown;
  storage?: { managed_schema: string };
  options_ui?: { page: string; open_in_tab: boolean };
  browser_specific_settings?: { gecko?: { id: string } };
}

/** Folder of each build. The builds are made before the tests run (`npm test` does); without them these tests fail. */
export const BUILDS = { chrome: '.output/chrome-mv3', edge: '.output/edge-mv3', firefox: '.output/firefox-mv2' } as const;
export type Target = keyof typeof BUILDS;

/** The manifest of a build, as it is shipped. */
export function manifestOf(target: Target): Manifest {
  const path = `${BUILDS[target]}/manifest.json`;
  if (!existsSync(join(ROOT, path))) throw new Error(`${path} is not there: run npm run build`);
  return jsonOf(path) as Manifest;
}

const isHost = (permission: string) => permission.includes('://');

/** API permissions and hosts of a build apart; manifest version 2 keeps them in one list. */
export function askedBy(target: Target): { permissions: string[]; hosts: string[] } {
  const { permissions, host_permissions = [] } = manifestOf(target);
  return {
    permissions: permissions.filter((one) => !isHost(one)).toSorted(),
    hosts: [...permissions.filter(isHost), ...host_permissions].toSorted(),
  };
}
