import { Badge, Button, Group, Text } from '@mantine/core';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ItemResult } from '../../shared/cleanliness/item-result';
import type { RoundItem } from '../../shared/cleanliness/round-contract';
import { keepsTo } from '../../shared/cleanliness-standard';
import { dateTime, timeOfDay } from '../lib/format';
import { useBilingual, useHall } from '../lib/hall';
import styles from './cleanliness.module.css';
import { dropFailDraft, type FailDraft, failDraft } from './fail-drafts';
import { FailForm } from './fail-form';
import { FindingPhoto } from './finding-photo';
import { MeasureStepper, useReading } from './measure-stepper';
import { ResultButtons, ResultMark } from './result';

const resultOfKey: Partial<Record<string, ItemResult>> = {
  '1': 'pass',
  '2': 'fail',
  '3': 'not-applicable',
};

/** What is recorded of an item. */
export interface Judgement {
  readonly result: ItemResult;
  readonly measured: number | null;
  readonly note: string;
  readonly finding?: Pick<FailDraft, 'dueInMs' | 'severity'> & { readonly ownerId: string };
}

/** One thing to look at, judged with one key or one tap; a fail opens what is to be said in place. */
export function ItemRow(props: {
  roundId: string;
  number: number;
  item: RoundItem;
  active: boolean;
  editable: boolean;
  saving: boolean;
  onActivate: () => void;
  /** Resolves to whether it was saved. */
  onRecord: (judgement: Judgement) => Promise<boolean>;
}) {
  const { t } = useTranslation(['cleanliness', 'rounds']);
  const bilingual = useBilingual();
  const reading = useReading();
  const { timeZone } = useHall();
  const { roundId, item, active, editable } = props;
  const { finding, measure } = item;
  // What was put right stays as it was found; what follows happens on the board.
  const correctable = editable && finding?.state !== 'fixed' && finding?.state !== 'closed';
  const [noting, setNoting] = useState(() => failDraft(roundId, item.itemId) !== undefined);
  const [read, setRead] = useState(item.measured);
  const row = useRef<HTMLDivElement>(null);
  const textId = useId();

  useEffect(() => {
    if (active && !noting) row.current?.focus();
  }, [active, noting]);

  const judge = (result: ItemResult) => {
    props.onActivate();
    setNoting(result === 'fail');
    if (result === 'fail') return;
    const kept = item.measure && read !== null && keepsTo(item.measure, read);
    const measured = result === 'pass' && kept ? read : null;
    void props.onRecord({ result, measured, note: '' }).then((saved) => {
      if (saved) dropFailDraft(roundId, item.itemId);
    });
  };
  const saveFail = async ({
    note,
    measured,
    ownerId,
    ...rest
  }: FailDraft & { ownerId: string }) => {
    const finding = { ownerId, ...rest };
    if (!(await props.onRecord({ result: 'fail', measured, note, finding }))) return;
    dropFailDraft(roundId, item.itemId);
    setNoting(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const result = resultOfKey[event.key];
    if (!correctable || !result || event.target instanceof HTMLInputElement) return;
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
          <Group gap="xs">
            <Text id={textId} size="lg">
              {bilingual(item.text)}
            </Text>
            {item.critical && (
              <Badge color="vermilion" variant="outline" radius="sm">
                {t('rounds:critical')}
              </Badge>
            )}
          </Group>
          {item.observedByName !== null && item.observedAtMs !== null && (
            <Text size="xs" c="dimmed" className={styles.figure}>
              {t('seenBy', {
                name: item.observedByName,
                time: timeOfDay(item.observedAtMs, timeZone),
              })}
              {measure && item.measured !== null
                ? ` · ${t('rounds:read', { value: reading(measure.kind, item.measured) })}`
                : ''}
            </Text>
          )}
          {item.result === 'fail' && !noting && (
            <div className={styles.note}>
              <Text style={{ overflowWrap: 'anywhere' }}>{item.note}</Text>
              <Group gap="xs" align="flex-start">
                {finding && (
                  <Text size="sm" c="dimmed" className={styles.figure}>
                    {t('rounds:ownedBy', {
                      name: finding.ownerName,
                      time: dateTime(finding.dueAtMs, timeZone),
                      severity: t(`rounds:severity.${finding.severity}`),
                    })}
                    {finding.state !== 'open' && ` · ${t(`rounds:board.${finding.state}`)}`}
                  </Text>
                )}
                {correctable && (
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
              {finding && (
                <FindingPhoto
                  eventId={finding.eventId}
                  hasPhoto={finding.hasPhoto}
                  label={t('rounds:photoOf', { item: bilingual(item.text) })}
                  editable={correctable}
                />
              )}
            </div>
          )}
        </div>
        {correctable ? (
          <Group gap="sm" wrap="nowrap">
            {measure && !noting && (
              <MeasureStepper
                measure={measure}
                value={read ?? measure.threshold}
                onChange={(value) => {
                  setRead(value);
                  props.onActivate();
                }}
              />
            )}
            <ResultButtons
              result={noting ? 'fail' : item.result}
              tabbable={active}
              onJudge={judge}
            />
          </Group>
        ) : (
          item.result && <ResultMark result={item.result} />
        )}
      </div>
      {correctable && noting && (
        <FailForm
          roundId={roundId}
          item={read === null ? item : { ...item, measured: read }}
          saving={props.saving}
          onSave={(draft) => void saveFail(draft)}
          onClose={() => setNoting(false)}
        />
      )}
    </li>
  );
}
