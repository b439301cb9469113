import { Button, Group, Text } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistArea, ItemResult } from '../../shared/cleanliness/contract';
import { timeOfDay } from '../lib/format';
import { useBilingual, useHall } from '../lib/hall';
import styles from './cleanliness.module.css';
import { FailNote } from './fail-note';
import { ResultButtons, ResultMark } from './result';

const resultOfKey: Partial<Record<string, ItemResult>> = {
  '1': 'pass',
  '2': 'fail',
  '3': 'not-applicable',
};

/** One thing to look at, judged with one key or one tap; a fail asks for its note in place. */
export function ItemRow(props: {
  number: number;
  item: ChecklistArea['items'][number];
  active: boolean;
  editable: boolean;
  onActivate: () => void;
  /** Resolves to whether it was saved. */
  onRecord: (result: ItemResult, note: string) => Promise<boolean>;
}) {
  const { t } = useTranslation('cleanliness');
  const bilingual = useBilingual();
  const { timeZone } = useHall();
  const { item, active, editable } = props;
  const [noting, setNoting] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  const textId = useId();

  useEffect(() => {
    if (active && !noting) row.current?.focus();
  }, [active, noting]);

  const judge = (result: ItemResult) => {
    props.onActivate();
    setNoting(result === 'fail');
    if (result !== 'fail') void props.onRecord(result, '');
  };
  const saveFail = async (note: string) => {
    if (await props.onRecord('fail', note)) setNoting(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const result = resultOfKey[event.key];
    if (!editable || !result || event.target instanceof HTMLInputElement) return;
    event.preventDefault();
    judge(result);
  };

  return (
    <li className={styles.item}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would need a legend inside the row */}
      <div
        ref={row}
        role="group"
        aria-labelledby={textId}
        tabIndex={active ? 0 : -1}
        className={styles.row}
        onKeyDown={onKeyDown}
        onFocus={props.onActivate}
      >
        <Text span c="dimmed" className={styles.figure}>
          {props.number}
        </Text>
        <div>
          <Text id={textId} size="lg">
            {bilingual(item.text)}
          </Text>
          {item.observedByName !== null && item.observedAtMs !== null && (
            <Text size="xs" c="dimmed">
              {t('seenBy', {
                name: item.observedByName,
                time: timeOfDay(item.observedAtMs, timeZone),
              })}
            </Text>
          )}
          {item.result === 'fail' && !noting && (
            <Group gap="xs" className={styles.note}>
              <Text style={{ overflowWrap: 'anywhere' }}>{item.note}</Text>
              {editable && (
                <Button
                  variant="subtle"
                  size="compact-sm"
                  tabIndex={active ? 0 : -1}
                  onClick={() => setNoting(true)}
                >
                  {t('editNote')}
                </Button>
              )}
            </Group>
          )}
        </div>
        {editable ? (
          <ResultButtons result={noting ? 'fail' : item.result} tabbable={active} onJudge={judge} />
        ) : (
          item.result && <ResultMark result={item.result} />
        )}
      </div>
      {editable && noting && (
        <FailNote
          initial={item.note}
          onSave={(note) => void saveFail(note)}
          onCancel={() => setNoting(false)}
        />
      )}
    </li>
  );
}
