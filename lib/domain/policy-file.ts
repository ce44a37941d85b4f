import type { FieldMapping } from './own-field';
import type { LocalSettings } from './settings';

/** The browsers whose policy files differ. */
export type PolicyBrowser = 'chromium' | 'firefox';

/** Chrome and Edge drop a whole part over a null, so what holds for all is left out. */
function mappingForPolicy({ crm, tenant, name, label, target }: FieldMapping): object {
  const own = name.by === 'label' && name.language === null ? { by: name.by, label: name.label } : name;
  return { crm, ...(tenant === null ? {} : { tenant }), name: own, label, target };
}

/** What a company has in common, as an administrator would decide it: stages, own fields and selectors. Empty parts are left out. Pure. */
export function policyFrom({ stageAnswers, fieldMaps, selectors }: Pick<LocalSettings, 'stageAnswers' | 'fieldMaps' | 'selectors'>): Record<string, object> {
  const parts = { stageAnswers, fieldMaps: fieldMaps.map(mappingForPolicy), selectors };
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => Object.keys(part).length > 0));
}

/**
 * A policy as the file that a browser reads: in `policies/managed` for Chromium's family on Linux, `policies.json` for Firefox.
 * @param extension id of the extension in that browser
 */
export function policyFile(browser: PolicyBrowser, extension: string, policy: object): object {
  return browser === 'firefox'
    ? { policies: { '3rdparty': { Extensions: { [extension]: policy } } } }
    : { '3rdparty': { extensions: { [extension]: policy } } };
}
