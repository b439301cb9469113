import { Badge, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import {
  type ComparedLine,
  type ComparedSituation,
  compareSituations,
  countChanges,
} from '../../shared/handbook/compare-situations';
import type { SituationContent } from '../../shared/handbook/situation';
import { useLanguage } from '../lib/hall';
import classes from './handbook.module.css';

/** A page in the language on screen, beside an earlier version; without one nothing has changed. */
export function useCompared(
  content: SituationContent,
  before: SituationContent = content,
): ComparedSituation {
  const side = useLanguage() === 'en' ? 'en' : 'zh';
  return compareSituations(before, content, side);
}

/** How much has changed, in a few words. */
export function useChangeWords(): (compared: ComparedSituation) => string {
  const { t } = useTranslation('handbook');
  return (compared) =>
    countChanges(compared)
      .map(([kind, count]) => t(`changes.${kind}`, { count }))
      .join(t('changes.separator')) || t('changes.none');
}

/** A line; with a word where it is new, and what it said before where it says something else now. */
export function MarkedLine({ line: { text, change } }: { readonly line: ComparedLine }) {
  const { t } = useTranslation('handbook');
  if (!change) return text;
  return (
    <>
      {/* A line never ends before its mark. */}
      {`${text}\u00A0`}
      <Badge variant="light" color="amber" tt="none" className={classes.changed}>
        {t(`changes.mark.${change.kind}`)}
      </Badge>
      {change.kind === 'reworded' && (
        <Text span display="block" size="sm" fw={400} c="dimmed">
          {t('changes.before', { text: change.before })}
        </Text>
      )}
    </>
  );
}

/** What is there no longer, in one line. */
export function Removed({ lines }: { readonly lines: readonly string[] }) {
  const { t } = useTranslation('handbook');
  if (lines.length === 0) return null;
  return (
    <Text size="sm" c="dimmed" mt={6}>
      {t('changes.takenOut', {
        lines: lines.map((text) => t('changes.quoted', { text })).join(t('changes.separator')),
      })}
    </Text>
  );
}
