/** A gate report as lines of text, for a terminal. */

const CRM_NAMES = { salesforce: 'Salesforce', hubspot: 'HubSpot', dynamics: 'Dynamics 365' };
const GATE_WORDS = { ready: 'ready', 'not-ready': 'not ready', 'cannot-tell': 'cannot tell' };
const REASON_WORDS = {
  'value-in-crm': 'in the CRM',
  'customer-said': 'said by the customer',
  verified: 'verified',
  'action-done': 'done',
  'field-empty': 'empty in the CRM',
  'filler-text': 'filler text does not count',
  'level-too-low': 'needs stronger evidence',
  'nothing-stated': 'nothing noted yet',
  'tick-only': 'a tick is not the fact',
  promised: 'promised',
  'promise-passed': 'the promised day has passed',
  'date-passed': 'the date has passed',
  'statement-old': 'the note is no longer fresh',
  'crm-and-statement-differ': 'CRM and note differ',
  'field-missing': 'not on this page',
  'field-unreadable': 'could not be read',
  'stated-not-applicable': 'stated as not applicable',
  'rule-not-applicable': 'does not apply to this kind of deal',
};
const WIDTHS = { status: 14, criterion: 34, evidence: 62 };

/** Cuts a text that is too long for its column. */
function fit(text, width) {
  const cut = text.length > width ? `${text.slice(0, width - 1)}…` : text;
  return cut.padEnd(width);
}

function evidenceText({ from, ...evidence }) {
  if (from === 'statement') return `“${evidence.text}” (${evidence.who || 'nobody named'}, ${evidence.on})`;
  if (from === 'action') return `${evidence.action}, ${evidence.on}`;
  const { kind, raw, via } = evidence.reading;
  if (kind === 'read') return `${evidence.field}: “${raw}” via ${via}`;
  return kind === 'unreadable' ? `${evidence.field}: “${raw}”, ${evidence.reading.why}` : `${evidence.field}: ${kind}`;
}

function phaseName(playbook, id) {
  if (id === 'won' || id === 'lost') return id;
  return playbook.phases.find((phase) => phase.id === id)?.name.en ?? 'not known';
}

function criterionLine(playbook, result) {
  const name = playbook.criteria.find(({ id }) => id === result.id)?.name.en ?? result.id;
  const why = [REASON_WORDS[result.reason] ?? result.reason, ...result.evidence.slice(0, 1).map(evidenceText)].join('; ');
  const status = `${result.status}${result.mandatory ? ' *' : ''}`;
  return `  ${fit(status, WIDTHS.status)} ${fit(name, WIDTHS.criterion)} ${fit(why, WIDTHS.evidence).trimEnd()}`;
}

function gateLine(playbook, { gate, stageProblem }) {
  if (!gate) return stageProblem ? `no gate: the stage is ${stageProblem}` : 'no gate: the deal is closed';
  const share = gate.share === null ? 'nothing counts yet' : `${Math.round(gate.share * 100)}% of ${Math.round(gate.threshold * 100)}% needed`;
  return `to ${phaseName(playbook, gate.to)}: ${GATE_WORDS[gate.state]} (${gate.met} of ${gate.due} met, ${gate.mandatoryOpen} required open, ${share})`;
}

function headLine({ ref, reading }) {
  const value = (key) => (reading.fields[key].kind === 'read' ? reading.fields[key].raw : `${key} ${reading.fields[key].kind}`);
  return `${CRM_NAMES[ref.crm]} · ${value('name')} · ${value('account')} · ${value('amount')} · closes ${value('closeDate')}`;
}

/**
 * @param {import('../../lib/domain/view').DealView} deal
 * @param {import('../../lib/domain/playbook').Playbook} playbook
 * @returns {string} the report, with line ends
 */
export function reportTable(deal, playbook) {
  const { report } = deal;
  const question = report.question && playbook.criteria.find(({ id }) => id === report.question.criterion)?.questions.find(({ id }) => id === report.question.question);
  const head = headLine(deal);
  return [
    head,
    '-'.repeat(Math.min(head.length, 114)),
    `  CRM stage      ${report.stage?.label ?? 'not read'} (phase ${phaseName(playbook, report.crmPhase)})`,
    `  Supported      ${phaseName(playbook, report.supportedPhase)}`,
    `  Gate           ${gateLine(playbook, report)}`,
    '',
    `  ${fit('Status', WIDTHS.status)} ${fit('Criterion', WIDTHS.criterion)} Evidence`,
    ...report.criteria.map((result) => criterionLine(playbook, result)),
    '',
    `  * required${question ? `      Ask now: ${question.ask.en}` : ''}`,
    '',
  ].join('\n');
}
