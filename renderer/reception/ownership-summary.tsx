import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import asideClasses from './aside.module.css';
import classes from './ownership.module.css';
import { isToDecide, useOwnershipMatters } from './use-ownership-matters';

/** How many guests wait for the supervisor's decision or for a claim; nothing while there are none. */
export function OwnershipSummary({ onOpen }: { readonly onOpen: () => void }) {
  const { t } = useTranslation('ownership');
  const { matters = [] } = useOwnershipMatters();
  if (matters.length === 0) return null;
  const toDecide = matters.filter(isToDecide).length;
  return (
    <section className={classes.summary} aria-labelledby="ownership-title">
      <h2 id="ownership-title" className={asideClasses.title}>
        {t('board.title')}
      </h2>
      <span className={classes.counts}>
        {toDecide > 0 && (
          <strong className={classes.toDecide}>
            {t('board.toDecide')} {toDecide}
          </strong>
        )}
        {matters.length > toDecide && (
          <span>
            {t('board.unclaimed')} {matters.length - toDecide}
          </span>
        )}
      </span>
      <Button variant="default" size="compact-md" onClick={onOpen}>
        {t('board.open')}
      </Button>
    </section>
  );
}
