import { UnstyledButton } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CupTap, TableCup } from '../../shared/bar/cups-contract';
import { useBilingual } from '../lib/hall';
import { usePersonName } from '../lib/use-person-name';
import { LevelGlass } from './level-glass';
import classes from './walk.module.css';

const levels = ['full', 'two-thirds', 'one-third', 'empty'] as const;
const answers = ['refilled', 'declined', 'away'] as const;

/** One cup: how full it is with one tap; seen low, what its guest said with the next. */
export function CupRow({
  cup,
  tableName,
  gone,
  busy,
  onTap,
}: {
  readonly cup: TableCup;
  readonly tableName: string;
  /** Dealt with; it keeps its place while a hand is near. */
  readonly gone: boolean;
  readonly busy: boolean;
  onTap(tap: CupTap): void;
}) {
  const { t } = useTranslation(['refills', 'orders']);
  const personName = usePersonName();
  const kind = useBilingual()(cup.drink);
  const drink = cup.person
    ? t('orders:personDrink', { person: personName(cup.person), drink: kind })
    : kind;
  const [turned, setTurned] = useState(false);
  const of = { table: tableName, drink };
  const tap = (what: CupTap) => {
    setTurned(false);
    onTap(what);
  };
  return (
    <li
      className={classes.cup}
      data-state={gone ? 'gone' : cup.state}
      data-busy={busy || undefined}
    >
      <span className={classes.drink}>
        {kind}
        {cup.person && <small>{personName(cup.person)}</small>}
        <Standing cup={cup} gone={gone} />
      </span>
      {!gone && cup.state === 'away' && (
        <UnstyledButton
          className={classes.answer}
          aria-label={t('tapOn', { ...of, tap: t('tap.back') })}
          onClick={() => tap('back')}
        >
          {t('tap.back')}
        </UnstyledButton>
      )}
      {!gone && cup.state !== 'away' && (
        <>
          {(cup.state === 'ask') === turned
            ? levels.map((level) => (
                <UnstyledButton
                  key={level}
                  className={classes.level}
                  aria-label={t('cupLevel', { ...of, level: t(`level.${level}`) })}
                  onClick={() => tap(level)}
                >
                  <LevelGlass level={level} />
                  {t(`level.${level}`)}
                </UnstyledButton>
              ))
            : answers.map((answer) => (
                <UnstyledButton
                  key={answer}
                  className={classes.answer}
                  data-kind={answer}
                  aria-label={t('tapOn', { ...of, tap: t(`tap.${answer}`) })}
                  onClick={() => tap(answer)}
                >
                  {t(`tap.${answer}`)}
                </UnstyledButton>
              ))}
          <UnstyledButton
            className={classes.turn}
            aria-label={t((cup.state === 'ask') === turned ? 'more' : 'lookAgain', of)}
            onClick={() => setTurned(!turned)}
          >
            {(cup.state === 'ask') === turned ? (
              <IconDots aria-hidden />
            ) : (
              <IconArrowBackUp aria-hidden />
            )}
          </UnstyledButton>
        </>
      )}
      {gone && <IconCheck className={classes.noted} aria-label={t('noted')} />}
    </li>
  );
}

/** What is known of the cup, in a few words below its name. */
function Standing({ cup, gone }: { readonly cup: TableCup; readonly gone: boolean }) {
  const { t } = useTranslation('refills');
  if (gone) return <small>{t('noted')}</small>;
  if (cup.state === 'away') return <small>{t('isAway')}</small>;
  if (cup.state === 'ask')
    return (
      <small className={classes.asking}>
        {cup.seen && t(`level.${cup.seen.level}`)} {t('ask')}
      </small>
    );
  return cup.seen && <small>{t(`level.${cup.seen.level}`)}</small>;
}
