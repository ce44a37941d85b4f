import { usePlaybook } from '../hooks/use-playbook';
import { useTexts } from '../hooks/use-texts';
import { IconButton } from '../ui/button';
import { StatusMark, shapeOf } from '../ui/status-mark';
import { evidenceLine } from './evidence-text';
import { useRowActs, type RowProps } from './row-acts';
import { RowDetails } from './row-details';
import { StatementForm } from './statement-form';
import './criteria.css';

/** The id of a row's button, so that the focus can be put back on it. */
export function rowId(criterion: string): string {
  return `criterion-${criterion}`;
}

function RowButton({ deal, result, criterion, open, onOpen }: RowProps) {
  const texts = useTexts();
  const { playbook, phase } = usePlaybook();
  const { t, local } = texts;
  const line = evidenceLine({ result, criterion, playbook, at: deal.report.at, texts });
  const from = result.carried ? phase(result.phase) : null;
  return (
    <button type="button" className="crit-main" id={rowId(result.id)} aria-expanded={open !== null} aria-controls={open ? `${rowId(result.id)}-more` : undefined} onClick={() => onOpen(open ? null : { criterion: result.id, way: null })}>
      <StatusMark shape={shapeOf(result)} />
      <span className="crit-t">
        {local(criterion.name)}
        {!result.mandatory && <small>{t('gate:verdict.optional')}</small>}
        {from && <small>{t('gate:verdict.carried', { phase: local(from.name) })}</small>}
      </span>
      <span className="crit-w">{t(`common:status.${result.status}`)}</span>
      <span className="crit-e">
        {line.source && <><b>{line.source}</b> </>}
        {line.unread ? <u>{line.text}</u> : line.text}
      </span>
    </button>
  );
}

/** The same acts as in the opened row, for the pointer; arrow keys reach them too. */
function QuickActs({ deal, tabId, result, criterion, onOpen }: RowProps) {
  const { t } = useTexts();
  const acts = useRowActs({ deal, tabId, criterion, onOpen });
  return (
    <div className="crit-acts">
      <IconButton small tabIndex={-1} icon="quote" label={t('gate:row.saidShort')} onClick={() => acts.state('known')} />
      {result.status !== 'met' && (
        <IconButton small tabIndex={-1} icon="later" label={result.status === 'planned' ? t('gate:row.changeDate') : t('gate:row.notYet')} onClick={() => acts.state('not-known-yet')} />
      )}
      {acts.showInCrm && <IconButton small tabIndex={-1} icon="locate" label={t('gate:row.show')} onClick={acts.showInCrm} />}
    </div>
  );
}

/** One criterion: name, status in shape and word, one line of evidence; opened, what can be done about it. */
export function CriterionRow(props: RowProps) {
  const { deal, tabId, result, criterion, open, onOpen } = props;
  return (
    <li className={open ? 'crit open' : 'crit'} data-s={result.status} data-criterion={result.id}>
      <RowButton {...props} />
      {!open && <QuickActs {...props} />}
      {open && (
        <div id={`${rowId(result.id)}-more`}>
          {open.way
            ? <StatementForm deal={deal} tabId={tabId} criterion={criterion} way={open.way} onWay={(way) => onOpen({ criterion: result.id, way })} onClose={() => onOpen(null)} />
            : <RowDetails {...props} />}
        </div>
      )}
    </li>
  );
}
