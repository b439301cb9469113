import '@mantine/spotlight/styles.css';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { findSituations } from '../../shared/handbook/find-situation';
import { useBilingual } from '../lib/hall';
import { useAsk } from '../lib/queries';

/** As many as are seen at a glance; a further letter brings the rest down. */
const shown = 8;

const [paletteStore, palette] = createSpotlight();

/** Opens the palette by a tap, where there is no keyboard. */
export const openHandbookPalette = () => palette.open();

/** Ctrl+K from anywhere: two letters find a situation, Enter opens it. */
export function HandbookPalette({ onOpen }: { readonly onOpen: (situationId: string) => void }) {
  const { t } = useTranslation('handbook');
  const bilingual = useBilingual();
  const { data: pages } = useAsk('handbook.listSituations', {});
  const [text, setText] = useState('');
  const found = findSituations(pages ?? [], text).slice(0, shown);
  return (
    <Spotlight.Root
      store={paletteStore}
      query={text}
      onQueryChange={setText}
      tagsToIgnore={[]}
      transitionProps={{ duration: 0 }}
    >
      <Spotlight.Search placeholder={t('find')} leftSection={<IconSearch size={20} />} />
      <Spotlight.ActionsList>
        {found.map(({ situationId, content }) => (
          <Spotlight.Action
            key={situationId}
            label={bilingual(content.title)}
            {...(content.register && {
              description: t('register', { kind: t(`kinds.${content.register}`) }),
            })}
            onClick={() => onOpen(situationId)}
          />
        ))}
        {found.length === 0 && <Spotlight.Empty>{t('nothingFound', { text })}</Spotlight.Empty>}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
