import { UnstyledButton } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../lib/hall';
import { useCommand } from '../lib/use-command';
import classes from './board.module.css';

/** The handbook, and the switch to the other language. */
export function Tools({ onHandbook }: { readonly onHandbook: (() => void) | undefined }) {
  const { t } = useTranslation(['barBoard', 'common']);
  const language = useLanguage();
  const { run } = useCommand('settings.changeLanguage');
  return (
    <>
      {onHandbook && (
        <UnstyledButton
          className={classes.tool}
          aria-label={t('common:rail.handbook')}
          onClick={onHandbook}
        >
          <IconBook2 size={28} aria-hidden />
        </UnstyledButton>
      )}
      <UnstyledButton
        className={classes.tool}
        aria-label={t('changeLanguage')}
        onClick={() => void run({ language: language === 'en' ? 'zh-CN' : 'en' })}
      >
        {t('otherLanguage')}
      </UnstyledButton>
    </>
  );
}
