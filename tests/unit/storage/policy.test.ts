import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PolicyState } from '../../../lib/domain/policy';
import { builtInPlaybook } from '../../../lib/playbook';
import { exportBackup } from '../../../lib/storage/backup';
import { readPolicy, watchPolicy } from '../../../lib/storage/policy';
import { takePolicy } from '../../../lib/storage/policy-parts';
import { changeLocal, changeSynced, readOwnSettings, readSettings, watchSettings } from '../../../lib/storage/settings';
import { emptyBrowser } from './fixtures';

beforeEach(emptyBrowser);

const decide = (raw: Record<string, unknown>) => fakeBrowser.storage.managed.set(raw);
const take = (raw: Record<string, unknown>) => takePolicy(raw, builtInPlaybook);
const COMPETITOR = { crm: 'salesforce', name: { by: 'api-name', apiName: 'Rivals__c' }, target: { field: 'competitors' } };

describe('a policy', () => {
  it('is none where nobody decided anything', async () => {
    expect(await readPolicy()).toMatchObject({ policy: {}, problems: [], present: false });
  });

  it('is none where the browser has no such area or refuses to tell', async () => {
    const get = vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
    expect((await readPolicy()).present).toBe(false);
    const said = vi.spyOn(console, 'warn').mockImplementation(() => {});
    get.mockRejectedValue(new Error('something else'));
    expect((await readPolicy()).present).toBe(false);
    expect(said).toHaveBeenCalled();
    get.mockRestore();
  });

  it('that was told once holds while the browser fails to tell, and goes when an administrator takes it back', async () => {
    await decide({ features: { syncTotals: false, webApi: false } });
    expect((await readSettings()).synced.syncTotals).toBe(false);
    const said = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const get = vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(new Error('An unexpected error occurred'));
    expect((await readSettings()).synced.syncTotals).toBe(false);
    expect(await readPolicy()).toMatchObject({ present: true, policy: { features: { webApi: false } } });
    get.mockRestore();
    said.mockRestore();
    await fakeBrowser.storage.managed.clear();
    expect((await readSettings()).synced.syncTotals).toBe(true);
  });

  it('that one failed question hides is asked for again', async () => {
    await decide({ language: 'nl' });
    const said = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const get = vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValueOnce(new Error('An unexpected error occurred'));
    expect((await readPolicy()).policy).toEqual({ language: 'nl' });
    expect(get).toHaveBeenCalledTimes(2);
    get.mockRestore();
    said.mockRestore();
  });

  it.each(['__proto__', 'toString', 'constructor', 'hasOwnProperty'])('with a part named %s has one part that nobody knows, and is read', async (part) => {
    const raw = JSON.parse(`{"${part}":{"webApi":true},"language":"nl"}`) as Record<string, unknown>;
    const get = vi.spyOn(fakeBrowser.storage.managed, 'get').mockResolvedValue(raw as never);
    expect(await readPolicy()).toMatchObject({ policy: { language: 'nl' }, problems: [{ part, why: 'unknown-part' }] });
    expect((await readSettings()).synced.language).toBe('nl');
    get.mockRestore();
  });

  it('that names a stage twice, in other letters, is taken for the first and says so of the second', () => {
    const { policy, problems } = take({ stageAnswers: { 'salesforce:acme::Legal Review': 'offer', 'salesforce:acme::legal review': 'lost' } });
    expect(policy.stageAnswers).toEqual({ 'salesforce:acme::legal review': 'offer' });
    expect(problems).toEqual([{ part: 'stageAnswers.salesforce:acme::legal review', why: 'twice' }]);
  });

  it('is taken whole when all of it fits', async () => {
    const raw = {
      language: 'nl',
      stageAnswers: { 'salesforce:vandam::Proposal/Price  Quote': 'offer', 'hubspot:4242:sales pipeline:Verloren': 'lost' },
      fieldMaps: [COMPETITOR, { id: 'x', crm: 'hubspot', tenant: '4242', label: 'Pijn', name: { by: 'label', label: 'Pijn', language: 'nl' }, target: { criterion: 'problem-known' } }],
      selectors: { dynamics: { 'dyn-form': '[data-id="form"]' } },
      features: { webApi: false, listMarks: true },
    };
    await decide(raw);
    expect(await readPolicy()).toEqual({
      present: true, problems: [], raw,
      policy: {
        language: 'nl',
        stageAnswers: { 'salesforce:vandam::proposal/price quote': 'offer', 'hubspot:4242:sales pipeline:verloren': 'lost' },
        fieldMaps: [
          { ...COMPETITOR, id: 'policy-0', tenant: null, label: 'Rivals__c' },
          { id: 'x', crm: 'hubspot', tenant: '4242', label: 'Pijn', name: { by: 'label', label: 'Pijn', language: 'nl' }, target: { criterion: 'problem-known' } },
        ],
        selectors: { dynamics: { 'dyn-form': '[data-id="form"]' } },
        features: { webApi: false, listMarks: true },
      },
    });
  });

  it.each([
    ['a language that there is not', { language: 'de' }, [{ part: 'language', why: 'not-offered' }]],
    ['a language that is no text', { language: 3 }, [{ part: 'language', why: 'wrong-shape' }]],
    ['a part of a later version', { playbook: {} }, [{ part: 'playbook', why: 'unknown-part' }]],
    ['a stage without an organisation', { stageAnswers: { Qualification: 'suspect' } }, [{ part: 'stageAnswers.Qualification', why: 'not-a-stage' }]],
    ['a stage of another CRM', { stageAnswers: { 'pipedrive:a::x': 'suspect' } }, [{ part: 'stageAnswers.pipedrive:a::x', why: 'not-a-stage' }]],
    ['a phase that there is not', { stageAnswers: { 'hubspot:1:p:x': 'dreaming' } }, [{ part: 'stageAnswers.hubspot:1:p:x', why: 'no-such-phase' }]],
    ['stages as a list', { stageAnswers: ['x'] }, [{ part: 'stageAnswers', why: 'wrong-shape' }]],
    ['a mapping without a name', { fieldMaps: [{ crm: 'hubspot', target: { field: 'amount' } }] }, [{ part: 'fieldMaps.0.name', why: 'wrong-shape' }]],
    ['a mapping of another CRM', { fieldMaps: [{ ...COMPETITOR, crm: 'pipedrive' }] }, [{ part: 'fieldMaps.0.crm', why: 'not-offered' }]],
    ['a field that cannot be mapped', { fieldMaps: [{ ...COMPETITOR, target: { field: 'stage' } }] }, [{ part: 'fieldMaps.0.target', why: 'not-offered' }]],
    ['a criterion that there is not', { fieldMaps: [{ ...COMPETITOR, target: { criterion: 'luck' } }] }, [{ part: 'fieldMaps.0.target.criterion', why: 'no-such-criterion' }]],
    ['a selector that is no text', { selectors: { hubspot: { 'hs-name': 3 } } }, [{ part: 'selectors.hubspot.hs-name', why: 'wrong-shape' }]],
    ['selectors of another CRM', { selectors: { pipedrive: {} } }, [{ part: 'selectors.pipedrive', why: 'unknown-part' }]],
    ['a feature that there is not', { features: { telepathy: true } }, [{ part: 'features.telepathy', why: 'unknown-part' }]],
    ['a feature in words', { features: { webApi: 'no' } }, [{ part: 'features.webApi', why: 'wrong-shape' }]],
  ])('says of %s what is wrong, and takes the rest', (_what, bad, problems) => {
    const good = { stageAnswers: { 'hubspot:1:p:good': 'prospect' }, fieldMaps: [COMPETITOR], features: { syncTotals: false } };
    const mixed = {
      ...bad,
      stageAnswers: 'stageAnswers' in bad && !Array.isArray(bad.stageAnswers) ? { ...bad.stageAnswers, ...good.stageAnswers } : good.stageAnswers,
      fieldMaps: 'fieldMaps' in bad ? [...bad.fieldMaps, ...good.fieldMaps] : good.fieldMaps,
      features: 'features' in bad ? { ...bad.features, ...good.features } : good.features,
    };
    expect(take(bad).problems).toEqual(problems);
    const { policy } = take(mixed);
    expect([policy.stageAnswers, policy.fieldMaps?.length, policy.features]).toEqual([good.stageAnswers, 1, good.features]);
  });

  it('of an absurd size is taken as far as is sensible', () => {
    const { policy, problems } = take({ fieldMaps: Array.from({ length: 501 }, () => COMPETITOR) });
    expect([policy.fieldMaps?.length, problems]).toEqual([500, [{ part: 'fieldMaps', why: 'too-many' }]]);
  });

  it('is told again when it changes, until nobody listens', async () => {
    const seen: PolicyState[] = [];
    const end = watchPolicy((state) => seen.push(state));
    await decide({ language: 'nl' });
    await vi.waitFor(() => expect(seen.at(-1)?.policy).toEqual({ language: 'nl' }));
    end();
    await decide({ language: 'en' });
    expect((await readPolicy()).policy).toEqual({ language: 'en' });
    expect(seen).toHaveLength(1);
  });
});

describe('settings under a policy', () => {
  it('are the administrator’s where one decided, and the user’s own again when the policy goes', async () => {
    await changeSynced((synced) => ({ ...synced, language: 'en', theme: 'dark' }));
    await decide({ language: 'nl', features: { listMarks: false } });
    expect(await readSettings()).toMatchObject({ synced: { language: 'nl', theme: 'dark' }, local: { listMarks: false } });
    expect(await readOwnSettings()).toMatchObject({ synced: { language: 'en' }, local: { listMarks: true } });
    await changeLocal((local) => ({ ...local, firstRunDone: true }));
    await fakeBrowser.storage.managed.clear();
    expect(await readSettings()).toMatchObject({ synced: { language: 'en' }, local: { listMarks: true, firstRunDone: true } });
  });

  it('are told anew when the policy changes', async () => {
    const seen: string[] = [];
    const end = watchSettings(({ synced }) => seen.push(synced.language), (error) => { throw error; });
    await decide({ language: 'nl' });
    await vi.waitFor(() => expect(seen).toEqual(['nl']));
    end();
  });

  it('go into a backup without the policy: it is not the user’s to keep', async () => {
    await decide({ language: 'nl', stageAnswers: { 'hubspot:1:p:x': 'offer' } });
    const { settings } = await exportBackup();
    expect([settings.synced.language, settings.local.stageAnswers]).toEqual(['en', {}]);
  });
});
