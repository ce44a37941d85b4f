import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeenField } from '../../lib/domain/own-field';
import { Button } from '../ui/button';
import { Combo } from '../ui/combo';

interface FieldChoiceProps {
  /** What the field stands for. */
  what: string;
  fields: readonly SeenField[];
  /** The field that it replaces. */
  instead: string | null;
  onSave: (field: SeenField) => void;
  onCancel?: () => void;
  focused?: boolean;
}

/** A field of those that were seen, by choosing and saving. */
export function FieldChoice({ what, fields, instead, onSave, onCancel, focused = false }: FieldChoiceProps) {
  const { t } = useTranslation('fields');
  const { t: common } = useTranslation('common');
  const [chosen, setChosen] = useState<string | null>(null);
  const options = fields.map(({ apiName, label }, index) => ({ id: String(index), name: label, detail: apiName === label ? null : apiName }));
  const field = chosen === null ? undefined : fields[Number(chosen)];
  return (
    <div className="choice">
      <Combo label={t('field', { what })} placeholder={t('search')} empty={t('noMatch')} options={options} chosen={chosen} onChoose={setChosen} focused={focused} />
      {instead !== null && field && <p className="small">{t('replaces', { label: instead })}</p>}
      <div className="btns">
        <Button look="outline" icon="check" disabled={!field} onClick={() => field && onSave(field)}>{t('save')}</Button>
        {onCancel && <Button look="quiet" onClick={onCancel}>{common('cancel')}</Button>}
      </div>
    </div>
  );
}
