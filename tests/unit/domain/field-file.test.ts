import { describe, expect, it } from 'vitest';
import { changeOf, fieldFile, planFile } from '../../../lib/domain/field-file';
import { changeMaps } from '../../../lib/domain/field-maps';
import type { FieldMapping, FieldTarget } from '../../../lib/domain/own-field';
import { builtInPlaybook } from '../../../lib/playbook';
import { readFieldFile } from '../../../lib/storage/schemas/field-file';

const map = (id: string, label: string, target: FieldTarget): FieldMapping => ({
  id, crm: 'hubspot', tenant: '4125', name: { by: 'label', label, language: 'nl' }, label, target,
});
const PAIN = map('a', 'Pijn', { field: 'problem' });
const NEED = map('b', 'Nood', { field: 'customerNeed' });
const plan = (file: FieldMapping[], here: FieldMapping[], decided: FieldMapping[] = []) => planFile(file, here, decided, builtInPlaybook);
const does = (file: FieldMapping[], here: FieldMapping[], decided: FieldMapping[] = []) => plan(file, here, decided).map((step) => step.does);

describe('a file of mappings', () => {
  it('comes back as it went', () => {
    expect(readFieldFile(JSON.stringify(fieldFile([PAIN, NEED])))).toEqual({ ok: true, maps: [PAIN, NEED], bad: [] });
  });

  it.each([
    ['{', 'notJson'],
    ['[]', 'notOurs'],
    ['{"phasegate":"backup","version":1,"maps":[]}', 'notOurs'],
    ['{"phasegate":"field-maps","version":2,"maps":[]}', 'tooNew'],
  ])('%s is refused: %s', (text, why) => {
    expect(readFieldFile(text)).toEqual({ ok: false, why });
  });

  it('with a bad entry keeps the good ones and tells where the bad one is wrong', () => {
    const text = JSON.stringify({ ...fieldFile([PAIN]), maps: [PAIN, { ...NEED, target: { field: 'stage' } }, 7] });
    expect(readFieldFile(text)).toEqual({ ok: true, maps: [PAIN], bad: [{ n: 2, where: 'target' }, { n: 3, where: '-' }] });
  });

  it('adds, replaces what stands here for the same, and leaves what is the same', () => {
    const other = map('c', 'Knelpunt', { field: 'problem' });
    expect(does([PAIN, NEED], [{ ...PAIN, id: 'z' }])).toEqual(['same', 'add']);
    expect(plan([PAIN], [other])).toEqual([{ does: 'replace', mapping: PAIN, instead: [other] }]);
    const turned = map('d', 'Pijn', { field: 'customerNeed' });
    expect(plan([PAIN], [other, turned])).toEqual([{ does: 'replace', mapping: PAIN, instead: [turned, other] }]);
  });

  it('never stands against an administrator, and its own entries not against each other', () => {
    const decided = map('p', 'Klantpijn', { field: 'problem' });
    expect(plan([PAIN], [], [decided])).toMatchObject([{ does: 'refused', refused: { why: 'decided', by: { id: 'p' } } }]);
    expect(does([PAIN, map('q', 'Weg', { criterion: 'no-such' })], [])).toEqual(['add', 'refused']);
  });

  it.each([
    ['nothing here', [PAIN, NEED], []],
    ['another field here', [PAIN, NEED], [map('c', 'Knelpunt', { field: 'problem' })]],
    ['the two changed round', [PAIN, NEED], [map('c', 'Pijn', { field: 'customerNeed' }), map('d', 'Nood', { field: 'problem' })]],
    ['an older form of the same id', [PAIN, NEED], [{ ...map('a', 'Oud', { field: 'problem' }) }]],
    ['the file says it twice', [PAIN, map('e', 'Pijn', { field: 'nextStep' })], []],
  ])('makes one change that is taken: %s', (_name, file, here) => {
    const steps = plan(file, here);
    const changed = changeMaps(here, changeOf(steps, here), [], builtInPlaybook);
    const last = new Map(steps.filter((step) => step.does === 'add' || step.does === 'replace').map(({ mapping }) => [JSON.stringify([mapping.name]), mapping]));
    expect('maps' in changed && changed.maps).toEqual(expect.arrayContaining([...last.values()]));
  });
});
