import type { PracticeDeal } from '../../contract';
import type { Kit } from '../kit';
import type { Labels } from '../labels';
import { stageLabel, stageOf } from '../stages';
import type { ColumnName } from './specs';

/** A column: how the list keys it, what its head says, and what a deal shows in it. */
export interface Column {
  name: ColumnName;
  /** API name, as list views key it. */
  api: string;
  /** The component's name for the type of its cells. */
  type: string;
  label: string;
  text(deal: PracticeDeal): string;
}

const KEYS: Record<ColumnName, [api: string, type: string]> = {
  name: ['Name', 'lstOutputLookup'],
  account: ['Account.Name', 'lstOutputLookup'],
  amount: ['Amount', 'currency'],
  closeDate: ['CloseDate', 'lstFormattedText'],
  stage: ['StageName', 'lstFormattedText'],
  probability: ['Probability', 'percent'],
  forecast: ['ForecastCategoryName', 'lstFormattedText'],
  owner: ['Owner.Name', 'lstOutputLookup'],
  alias: ['Owner.Alias', 'lstFormattedText'],
  parent: ['Parent_Deal__r.Name', 'lstOutputLookup'],
};
const LABELS: Record<Exclude<ColumnName, 'alias' | 'parent'>, keyof Labels> = {
  name: 'name', account: 'account', amount: 'amount', closeDate: 'closeDate', stage: 'stage', probability: 'probability', forecast: 'forecastCategory', owner: 'owner',
};
/** Another deal that rows may link to. */
export const PARENT = { id: '0065g00000PhGt2AAF', name: 'Frame contract' };

function textIn(kit: Kit, name: ColumnName, deal: PracticeDeal): string {
  const { formats, layout } = kit;
  switch (name) {
    case 'amount':
      return formats.money(deal.amount, deal.currency);
    case 'closeDate':
      return formats.date(deal.closeDate);
    case 'stage':
      return stageLabel(layout, deal.stage.salesforce);
    case 'probability':
      return formats.percent(deal.probability);
    case 'forecast':
      return stageOf(deal.stage.salesforce).forecast;
    case 'alias':
      return deal.owner.slice(0, 4).toLowerCase();
    case 'parent':
      return PARENT.name;
    default:
      return deal[name];
  }
}

/** The columns of a list in this org's words and formats. */
export function columnsOf(kit: Kit, names: readonly ColumnName[]): Column[] {
  const own = { alias: `${kit.labels.owner} Alias`, parent: 'Parent Deal' };
  return names.map((name) => {
    const [api, type] = KEYS[name];
    return { name, api, type, label: name === 'alias' || name === 'parent' ? own[name] : kit.labels[LABELS[name]], text: (deal) => textIn(kit, name, deal) };
  });
}
