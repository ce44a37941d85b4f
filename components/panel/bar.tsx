import type { ReactNode } from 'react';
import { useTexts } from '../hooks/use-texts';
import { Brand } from '../ui/brand';

/** The head of a panel without a deal: the brand, and the settings. */
export function Bar({ menu }: { menu?: ReactNode }) {
  const { t } = useTexts();
  return (
    <div className="bar">
      <Brand />
      <span>{t('title')}</span>
      {menu}
    </div>
  );
}
