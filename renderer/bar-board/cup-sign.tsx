import { IconCoffee, IconCup, IconGlass, IconMug } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { CupKind } from '../../shared/fields';

const icons = {
  glass: IconGlass,
  'tea-cup': IconMug,
  'coffee-cup': IconCoffee,
  'paper-cup': IconCup,
};

/** What a drink is served in, as large as the text beside it. */
export function CupSign({ cup }: { readonly cup: CupKind }) {
  const { t } = useTranslation();
  const Icon = icons[cup];
  return <Icon size="1em" role="img" aria-label={t(`cup.${cup}`)} />;
}
