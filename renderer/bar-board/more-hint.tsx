import { UnstyledButton } from '@mantine/core';
import { IconArrowDownRight } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './board.module.css';

/** Says how many cards are out of sight, and brings them into sight; nothing while all are seen. */
export function MoreHint({ list }: { readonly list: HTMLElement | null }) {
  const { t } = useTranslation('barBoard');
  const [hidden, setHidden] = useState(0);
  useEffect(() => {
    if (!list) return;
    const look = () => setHidden(countOutOfSight(list));
    look();
    const sizes = new ResizeObserver(look);
    sizes.observe(list);
    const cards = new MutationObserver(look);
    cards.observe(list, { childList: true });
    list.addEventListener('scroll', look, { passive: true });
    return () => {
      setHidden(0);
      sizes.disconnect();
      cards.disconnect();
      list.removeEventListener('scroll', look);
    };
  }, [list]);

  if (hidden === 0) return null;
  return (
    <UnstyledButton
      className={classes.more}
      onClick={() => list?.lastElementChild?.scrollIntoView()}
    >
      {t('more', { count: hidden })}
      <IconArrowDownRight aria-hidden />
    </UnstyledButton>
  );
}

/** Cards below or to the right of what the list shows. */
function countOutOfSight(list: HTMLElement): number {
  const frame = list.getBoundingClientRect();
  return [...list.children].filter((child) => {
    const card = child.getBoundingClientRect();
    return card.left >= frame.right || card.top + card.height / 2 >= frame.bottom;
  }).length;
}
