import type { LocalText } from '../../domain/playbook';

/** One stage of a business process flow: its id is the same in every organisation that uses the flow of the product. */
export interface ProcessStage {
  /** As PracticeDeal.stage.dynamics names it. */
  key: string;
  id: string;
  label: LocalText;
  /** Attributes of its steps, shown in the stage's flyout. */
  steps: string[];
}

export interface SalesProcess {
  id: string;
  name: LocalText;
  stages: ProcessStage[];
}

const LABELS: Record<string, LocalText> = {
  Qualify: { en: 'Qualify', nl: 'Kwalificeren' },
  Develop: { en: 'Develop', nl: 'Ontwikkelen' },
  Propose: { en: 'Propose', nl: 'Voorstel' },
  Close: { en: 'Close', nl: 'Afsluiten' },
};

const STEPS: Record<string, string[]> = {
  Qualify: ['parentcontactid', 'parentaccountid', 'purchasetimeframe', 'decisionmaker', 'description'],
  Develop: ['customerneed', 'identifycompetitors'],
  Propose: ['presentproposal'],
  Close: ['finaldecisiondate'],
};

function stages(ids: Record<string, string>): ProcessStage[] {
  return Object.entries(ids).map(([key, id]) => ({ key, id, label: LABELS[key] ?? { en: key, nl: key }, steps: STEPS[key] ?? [] }));
}

/** The two flows of the product that end on an opportunity. */
export const PROCESSES: Record<'opportunity' | 'lead' | 'none', SalesProcess> = {
  none: { id: '', name: { en: '', nl: '' }, stages: [] },
  opportunity: {
    id: '3e8ebee6-a2bc-4451-9c5f-b146b085413a',
    name: { en: 'Opportunity Sales Process', nl: 'Verkoopproces voor verkoopkans' },
    stages: stages({
      Qualify: '6b9ce798-221a-4260-90b2-2a95ed51a5bc',
      Develop: '650e06b4-789b-46c1-822b-0da76bedb1ed',
      Propose: 'd3ca8878-8d7b-47b9-852d-fcd838790cfd',
      Close: 'bb7e830a-61bd-441b-b1fd-6bb104ffa027',
    }),
  },
  lead: {
    id: '919e14d1-6489-4852-abd0-a63a6ecaac5d',
    name: { en: 'Lead to Opportunity Sales Process', nl: 'Verkoopproces van lead naar verkoopkans' },
    stages: stages({
      Qualify: 'f99b4d48-7aad-456e-864a-8e7d543f7495',
      Develop: 'bfc9108c-8389-406b-9166-2c3298a2e41f',
      Propose: '3a275c22-fc45-4e89-97fc-41e5ec578743',
      Close: '7f5247fe-cfc3-42bc-aa77-b1d836d9b7c0',
    }),
  },
};
