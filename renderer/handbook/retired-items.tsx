import { Button, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RetiredItem } from '../../shared/handbook/contract';
import type { KeptDraft } from '../../shared/handbook/draft';
import { newIdempotencyKey } from '../lib/bridge';
import { dateTime } from '../lib/format';
import { useBilingual, useHall } from '../lib/hall';
import { useAsk } from '../lib/queries';
import { useCommand } from '../lib/use-command';
import { RefusalAlert } from '../ui/refusal-alert';
import classes from './handbook.module.css';

type Kind = KeptDraft['kind'];

/** What was taken out of use, folded away; each can be brought back as it was. */
export function RetiredItems({ kind }: { readonly kind: Kind }) {
  const { t } = useTranslation('handbook');
  const { data } = useAsk('handbook.listRetired', { kind });
  const [opened, { toggle }] = useDisclosure(false);
  if (!data || data.length === 0) return null;
  const Icon = opened ? IconChevronDown : IconChevronRight;
  return (
    <>
      <UnstyledButton className={classes.fold} aria-expanded={opened} onClick={toggle}>
        <Icon size={16} aria-hidden />
        {t('retired', { count: data.length })}
      </UnstyledButton>
      {opened && (
        <ul>
          {data.map((item) => (
            <Retired key={item.itemId} kind={kind} item={item} />
          ))}
        </ul>
      )}
    </>
  );
}

function Retired({
  kind,
  item: { itemId, version, title, retiredByName, retiredAtMs },
}: {
  readonly kind: Kind;
  readonly item: RetiredItem;
}) {
  const { t } = useTranslation('handbook');
  const bilingual = useBilingual();
  const { timeZone } = useHall();
  const bringBack = useCommand('handbook.bringBack');
  const [idempotencyKey] = useState(newIdempotencyKey);
  return (
    <li>
      <div className={classes.entry}>
        <span>
          {bilingual(title)}
          <Text size="xs" c="dimmed" className={classes.figure}>
            {retiredByName} · {dateTime(retiredAtMs, timeZone)}
          </Text>
        </span>
        <Button
          variant="default"
          size="compact-sm"
          flex="none"
          aria-label={`${t('bringBack')} · ${bilingual(title)}`}
          loading={bringBack.running}
          onClick={() => void bringBack.run({ idempotencyKey, kind, itemId, baseVersion: version })}
        >
          {t('bringBack')}
        </Button>
      </div>
      <RefusalAlert refusal={bringBack.refusal} />
    </li>
  );
}
