import { Badge, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SituationPage } from '../../shared/handbook/contract';
import { newItem } from '../../shared/handbook/draft';
import { useBilingual } from '../lib/hall';
import { BegunMark, NewItemButton } from './begun';
import classes from './handbook.module.css';
import { RetiredItems } from './retired-items';

/** The pages that fit what is typed: arrows go through them, Ctrl+Enter begins the entry of the one shown. */
export function PageList({
  pages,
  text,
  current,
  begun,
  onText,
  onChoose,
  onRegister,
  onNew,
}: {
  readonly pages: readonly SituationPage[];
  readonly text: string;
  /** What is shown beside it: a page, or the new one. */
  readonly current: string | undefined;
  /** Of which something was begun. */
  readonly begun: readonly string[];
  readonly onText: (text: string) => void;
  readonly onChoose: (situationId: string) => void;
  readonly onRegister: () => void;
  /** Only for a supervisor. */
  readonly onNew?: () => void;
}) {
  const { t } = useTranslation('handbook');
  const bilingual = useBilingual();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onRegister();
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const at = pages.findIndex(({ situationId }) => situationId === current);
    const next = pages[Math.min(pages.length - 1, Math.max(0, at + step))];
    if (next) onChoose(next.situationId);
  };
  return (
    <div className={classes.list}>
      <TextInput
        aria-label={t('find')}
        placeholder={t('find')}
        leftSection={<IconSearch size={18} />}
        value={text}
        onKeyDown={onKeyDown}
        onChange={(event) => onText(event.currentTarget.value)}
      />
      <div className={classes.rows}>
        <ul>
          {pages.map(({ situationId, content, toRead, before }) => (
            <li key={situationId}>
              <UnstyledButton
                className={classes.entry}
                aria-current={situationId === current ? 'page' : undefined}
                ref={situationId === current ? bringIntoSight : null}
                onClick={() => onChoose(situationId)}
              >
                <Text span>{bilingual(content.title)}</Text>
                {toRead && (
                  <Badge color="amber" size="sm" tt="none" flex="none">
                    {t(before ? 'changed' : 'added')}
                  </Badge>
                )}
                {begun.includes(situationId) && <BegunMark />}
              </UnstyledButton>
            </li>
          ))}
        </ul>
        {onNew && text === '' && <RetiredItems kind="situation" />}
      </div>
      {onNew && (
        <NewItemButton
          begun={begun.includes(newItem)}
          label={t(begun.includes(newItem) ? 'draft.resumeNew' : 'add')}
          onClick={onNew}
        />
      )}
    </div>
  );
}

/** The list follows what is shown. */
function bringIntoSight(line: HTMLElement | null): void {
  line?.scrollIntoView({ block: 'nearest' });
}
