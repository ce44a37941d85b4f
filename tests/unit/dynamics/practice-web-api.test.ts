import { describe, expect, it } from 'vitest';
import { parseWebRecord } from '../../../lib/background/web-api-answer';
import { webApiPath } from '../../../lib/crm/dynamics/web-api';
import { practiceDeals } from '../../../lib/practice/deals';
import { webApiAnswer } from '../../../lib/practice/dynamics/web-api';

const HOST = 'https://adatum-practice.crm.dynamics.com';

const at = (path: string): Record<string, unknown> | null => webApiAnswer(new URL(path, HOST), practiceDeals('en'));

describe('the practice organisation\'s Web API', () => {
  it.each(practiceDeals('en'))('answers the reader\'s question about $name with what the deal is', (deal) => {
    const answer = webApiAnswer(new URL(webApiPath(deal.ids.dynamics, [], true), HOST), practiceDeals('en'));
    const record = parseWebRecord(JSON.stringify(answer), deal.ids.dynamics, []);
    const value = (name: string) => record?.attributes.find((one) => one.name === name)?.value;
    expect(value('estimatedvalue')).toEqual(deal.amount === null ? { kind: 'nothing' } : { kind: 'number', number: deal.amount });
    expect(value('estimatedclosedate')).toEqual({ kind: 'day', day: deal.closeDate });
    expect(value('ownerid')).toEqual({ kind: 'names', names: [deal.owner] });
    expect(record?.stages).toHaveLength(1);
  });

  it('knows no other record and no other address', () => {
    expect([at('/api/data/v9.2/accounts'), at(webApiPath('b1f0c5d2-3b64-4e0a-9c1d-0f5be2a70001', [], true))]).toEqual([null, null]);
  });
});
