import type { PointingTexts } from '../messaging/fields-request';
import type { FieldTarget } from '../domain/own-field';
import type { Language } from '../domain/playbook';
import { createTranslator } from '../platform/i18n';
import { builtInPlaybook } from '../playbook';

/** What the picker in the page says, in the user's language. */
export function pointingTexts(language: Language, target: FieldTarget): PointingTexts {
  const t = createTranslator(language).getFixedT(language, 'badge');
  const criterion = 'criterion' in target ? builtInPlaybook.criteria.find(({ id }) => id === target.criterion) : undefined;
  const what = 'field' in target ? t(`common:field.${target.field}` as never) as string : (criterion?.name[language] ?? target.criterion);
  return { title: t('point.title', { what }), hint: t('point.hint'), at: t('point.at'), none: t('point.none'), cancel: t('point.cancel') };
}
