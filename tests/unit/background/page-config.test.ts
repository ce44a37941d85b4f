import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { configFor } from '../../../lib/background/page-config';
import { mappedTo } from '../../../lib/crm/page-config';
import { freshBackground } from './harness';

beforeEach(freshBackground);

const labelled = (label: string, language: string) => ({ crm: 'hubspot', name: { by: 'label', label, language }, target: { field: 'problem' } });

describe('what a page is told about mapped fields', () => {
  it('has every label of a target, in whatever language, and a page that shows either finds it', async () => {
    await fakeBrowser.storage.managed.set({ fieldMaps: [labelled('Pijnpunt', 'nl'), labelled('Pain point', 'en')] });
    const config = await configFor({ crm: 'hubspot', tenant: '4125' });
    expect(config.mappings).toEqual([{ label: 'pijnpunt', to: { field: 'problem' } }, { label: 'pain point', to: { field: 'problem' } }]);
    expect(['Pijnpunt', 'Pain point:', 'Budget'].map((label) => mappedTo(config, null, label))).toEqual([{ field: 'problem' }, { field: 'problem' }, null]);
    expect((await configFor({ crm: 'salesforce', tenant: 'acme' })).mappings).toEqual([]);
  });
});
