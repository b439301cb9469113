import { Badge, Checkbox, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { OpenItem } from '../../../shared/people/handover-contract';
import { dateTime, dayLabel, guestTitle } from '../../lib/format';
import { useBilingual, useHall, useLanguage } from '../../lib/hall';
import { useNow } from '../../lib/use-now';
import classes from './handover.module.css';

/** What is open; each with a box to tick where it is to be acknowledged. */
export function OpenItems({
  items,
  ticked,
  onTick,
}: {
  readonly items: readonly OpenItem[];
  readonly ticked?: readonly string[];
  readonly onTick?: (itemId: string, on: boolean) => void;
}) {
  const { t } = useTranslation('shifts');
  const words = useItemWords();
  if (items.length === 0) return <Text c="dimmed">{t('handover.noItems')}</Text>;
  return items.map((item) => {
    const { title, details, late } = words(item);
    const text = (
      <>
        <Badge variant="light" me="xs" tt="none" {...(late && { color: 'vermilion' })}>
          {t(`handover.kindsOfItem.${item.kind}`)}
        </Badge>
        {title}
        <Text component="span" c={late ? 'vermilion.7' : 'dimmed'} ms="sm" size="sm">
          {details}
        </Text>
      </>
    );
    return (
      <Group key={item.itemId} className={classes.item}>
        {onTick ? (
          <Checkbox
            checked={ticked?.includes(item.itemId) ?? false}
            label={text}
            onChange={(event) => onTick(item.itemId, event.currentTarget.checked)}
          />
        ) : (
          <div>{text}</div>
        )}
      </Group>
    );
  });
}

function useItemWords() {
  const { t } = useTranslation('shifts');
  const language = useLanguage();
  const inLanguage = useBilingual();
  const { timeZone } = useHall();
  const nowMs = useNow(30_000);
  return (item: OpenItem) => {
    const { guestName, formOfAddress, place, subject, text, staffName, atMs, dueDay, dueAtMs } =
      item;
    const guest = formOfAddress && guestTitle({ guestName, formOfAddress }, language);
    const where = [place, subject].flatMap((each) => (each ? inLanguage(each) : [])).join(' · ');
    const late = dueAtMs !== null && dueAtMs < nowMs;
    return {
      late,
      title: [guest ?? where, text].filter(Boolean).join(' · '),
      details: [
        staffName,
        atMs !== null && dateTime(atMs, timeZone),
        dueAtMs !== null &&
          t(late ? 'handover.overdueSince' : 'handover.dueOn', {
            day: dateTime(dueAtMs, timeZone),
          }),
        dueDay !== null && t('handover.dueOn', { day: dayLabel(dueDay, language) }),
      ]
        .filter(Boolean)
        .join(' · '),
    };
  };
}
