import '@mantine/spotlight/styles.css';
import { Kbd, Text } from '@mantine/core';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SituationPage } from '../../shared/handbook/contract';
import { findSituations } from '../../shared/handbook/find-situation';
import { useBilingual } from '../lib/hall';
import { useAsk } from '../lib/queries';

/** As many as are seen at a glance; a further letter brings the rest down. */
const shown = 8;

const [paletteStore, palette] = createSpotlight();

/** Opens the palette by a tap, where there is no keyboard. */
export const openHandbookPalette = () => palette.open();

/**
 * Ctrl+K from anywhere: two letters find a situation, Enter opens it; Ctrl+Enter begins the entry
 * that it asks for.
 */
export function HandbookPalette({
  onOpen,
  onRegister,
}: {
  readonly onOpen: (situationId: string) => void;
  /** Not at the bar: nobody is signed in there. */
  readonly onRegister?: (situationId: string) => void;
}) {
  const { t } = useTranslation('handbook');
  const bilingual = useBilingual();
  const { data: pages } = useAsk('handbook.listSituations', {});
  const [text, setText] = useState('');
  const found = findSituations(pages ?? [], text).slice(0, shown);
  // Enter opens what is chosen by a click on it, which says nothing of the keys that were held.
  const withCtrl = useRef(false);
  // The hands return to where they were, unless something else was opened.
  const [returns, setReturns] = useState(true);
  const open = ({ situationId, content }: SituationPage) => {
    const registers = withCtrl.current && content.register !== null && onRegister;
    withCtrl.current = false;
    setReturns(false);
    if (registers) registers(situationId);
    else onOpen(situationId);
  };
  return (
    <Spotlight.Root
      store={paletteStore}
      query={text}
      onQueryChange={setText}
      tagsToIgnore={[]}
      transitionProps={{ duration: 0 }}
      returnFocus={returns}
      onSpotlightOpen={() => setReturns(true)}
    >
      <Spotlight.Search
        placeholder={t('find')}
        leftSection={<IconSearch size={20} />}
        onKeyDown={({ key, ctrlKey, metaKey }) => {
          withCtrl.current = key === 'Enter' && (ctrlKey || metaKey);
        }}
      />
      <Spotlight.ActionsList>
        {found.map((page) => (
          <Spotlight.Action
            key={page.situationId}
            label={bilingual(page.content.title)}
            {...(page.content.register && {
              description: t('register', { kind: t(`kinds.${page.content.register}`) }),
            })}
            onClick={() => open(page)}
          />
        ))}
        {found.length === 0 && <Spotlight.Empty>{t('nothingFound', { text })}</Spotlight.Empty>}
      </Spotlight.ActionsList>
      {onRegister && (
        <Spotlight.Footer>
          <Text size="xs" c="dimmed">
            <Kbd size="xs">Enter</Kbd> {t('openPage')} · <Kbd size="xs">Ctrl+Enter</Kbd>{' '}
            {t('registerNow')}
          </Text>
        </Spotlight.Footer>
      )}
    </Spotlight.Root>
  );
}
