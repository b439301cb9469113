import { UnstyledButton } from '@mantine/core';
import { IconBook2 } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { timeOfDay } from '../lib/format';
import { useHall, useLanguage } from '../lib/hall';
import { useCommand } from '../lib/use-command';
import classes from './board.module.css';

/** The clock, the handbook, and the switch to the other language. */
export function Tools({
  nowMs,
  withClock,
  onHandbook,
  children,
}: {
  readonly nowMs: number;
  readonly withClock: boolean;
  readonly onHandbook: (() => void) | undefined;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation(['barBoard', 'common']);
  const { timeZone } = useHall();
  const language = useLanguage();
  const { run } = useCommand('settings.changeLanguage');
  return (
    <div className={classes.tools}>
      {withClock && <time className={classes.clock}>{timeOfDay(nowMs, timeZone)}</time>}
      {children}
      {onHandbook && (
        <UnstyledButton
          className={classes.language}
          aria-label={t('common:rail.handbook')}
          onClick={onHandbook}
        >
          <IconBook2 size={28} aria-hidden />
        </UnstyledButton>
      )}
      <UnstyledButton
        className={classes.language}
        aria-label={t('changeLanguage')}
        onClick={() => void run({ language: language === 'en' ? 'zh-CN' : 'en' })}
      >
        {t('otherLanguage')}
      </UnstyledButton>
    </div>
  );
}
