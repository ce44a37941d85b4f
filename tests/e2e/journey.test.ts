import type { CrmId } from '../../lib/domain/deal-ref';
import { practiceDeals } from '../../lib/practice/deals';
import { expect, test } from './support/test';
import { moveStage, openRecord } from './support/practice-page';
import { Rep } from './support/rep';

/** The main job in each CRM: from opening a deal to the receipt of its move, and on to the next deal. */
const JOURNEYS: { crm: CrmId; variant: string; language: 'en' | 'nl'; next: string }[] = [
  { crm: 'salesforce', variant: 'salesforce-page-layout-en', language: 'en', next: 'Value Proposition' },
  { crm: 'hubspot', variant: 'hubspot-record-nl', language: 'nl', next: 'Presentation scheduled' },
  { crm: 'dynamics', variant: 'dynamics-refreshed-en', language: 'en', next: 'Propose' },
];

for (const { crm, variant, language, next } of JOURNEYS) {
  test.describe(`${crm}, ${language}`, () => {
    test.use({ browserLanguage: language });

    test('open the deal, see its gate, state, move on with a reason, find the receipt, go to the next deal', async ({ openDeal, panelBeside }) => {
      const [route, cold] = practiceDeals(language);
      if (!route || !cold) throw new Error('no practice deals');
      const page = await openDeal(variant, route.ids[crm]);
      const rep = new Rep(await panelBeside(page), language);
      await rep.endFirstRun();

      await rep.seesDeal(route.name);
      await rep.seesStatus('competition-known', 'met');
      await rep.seesStatus('decision-date-known', 'stale');
      await rep.seesStatus('customer-need-known', 'open');

      await rep.statesKnown('customer-need-known', { words: 'Drivers get changes on the road', who: 'Sanne Sample' });
      await rep.seesStatus('customer-need-known', 'met');
      await expect(rep.row('customer-need-known')).toContainText('Drivers get changes on the road');
      await rep.statesNotKnownYet('decision-date-known', { by: '2030-01-15', from: 'Sanne Sample' });
      await rep.seesStatus('decision-date-known', 'planned');

      await moveStage(page, next);
      await rep.explainsMove(0, 'They asked for the demo first');
      await expect(rep.receipts()).toContainText('They asked for the demo first');
      await expect(rep.receipts()).toContainText(rep.criterionName('decision-date-known'));

      await openRecord(page, cold.ids[crm]);
      await rep.seesDeal(cold.name);
      await expect(rep.panel.getByText('Drivers get changes on the road')).toBeHidden();
      await expect(rep.receipts()).toBeHidden();

      await openRecord(page, route.ids[crm]);
      await rep.seesDeal(route.name);
      await expect(rep.receipts()).toContainText('They asked for the demo first');
    });
  });
}
