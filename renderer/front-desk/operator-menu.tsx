import { Button, Kbd, Menu } from '@mantine/core';
import { IconChevronDown, IconLogout, IconSwitchHorizontal, IconUser } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../../shared/hall-settings';
import type { Operator } from '../../shared/people/contract';
import { useLanguage } from '../lib/hall';
import { useCommand } from '../lib/use-command';
import { usePostNames } from '../lib/use-post-names';
import { languages } from '../ui/language-switch';

/** Who is signed in, with what concerns the person at the desk: changing places and the language. */
export function OperatorMenu({
  operator,
  onSwitch,
}: {
  readonly operator: Operator;
  readonly onSwitch: () => void;
}) {
  const { t } = useTranslation();
  const postNames = usePostNames();
  const language = useLanguage();
  const signOut = useCommand('people.signOut');
  const changeLanguage = useCommand('settings.changeLanguage');
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          c="var(--mantine-color-text)"
          leftSection={<IconUser size={18} />}
          rightSection={<IconChevronDown size={16} />}
          maw={220}
        >
          {operator.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{postNames(operator.posts)}</Menu.Label>
        <Menu.Item
          leftSection={<IconSwitchHorizontal size={18} />}
          rightSection={<Kbd size="xs">Alt+L</Kbd>}
          onClick={onSwitch}
        >
          {t('operator.switch')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={18} />} onClick={() => void signOut.run({})}>
          {t('operator.signOut')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('language')}</Menu.Label>
        <Menu.RadioGroup
          value={language}
          onChange={(value) => void changeLanguage.run({ language: value as Language })}
        >
          {languages.map(({ value, label }) => (
            <Menu.RadioItem key={value} value={value} lang={value} closeMenuOnClick>
              {label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
