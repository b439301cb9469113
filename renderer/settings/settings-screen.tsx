import { NavLink, ScrollArea, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAsk } from '../lib/queries';
import { useIsSupervisor } from '../lib/use-is-supervisor';
import { ScreenTitle } from '../ui/screen-title';
import { SettingsLock } from '../ui/settings-lock';
import { SettingRow, settingId } from './fields/setting-row';
import type { Place } from './search/find-settings';
import { SettingsSearch } from './search/settings-search';
import { type Section, sections } from './sections';
import classes from './settings.module.css';

/** Everything that can be set. What one person has typed here is not left to the next. */
export function SettingsScreen() {
  const { data: operator } = useAsk('people.readOperator', {});
  return <Frame key={operator?.staffId} />;
}

/** Sections at the left, found by a word, changed by the supervisor. */
function Frame() {
  const { t } = useTranslation('settings');
  const isSupervisor = useIsSupervisor();
  const open = sections.filter(({ everybody }) => isSupervisor || everybody);
  const [place, setPlace] = useState<Place>();
  const [typed, setTyped] = useState('');
  const section = open.find(({ name }) => name === place?.section) ?? open[0];

  const go = (to: Place) => {
    setPlace(to);
    setTyped('');
  };
  return (
    <div className={classes.frame}>
      <Stack gap="xs" mih={0}>
        <ScreenTitle title={t('title')} />
        <SettingsSearch sections={open} typed={typed} onType={setTyped} onGo={go}>
          <nav aria-label={t('title')} className={classes.sections}>
            {open.map(({ name, Icon }) => (
              <NavLink
                key={name}
                component="button"
                type="button"
                active={name === section?.name}
                aria-current={name === section?.name ? 'page' : undefined}
                leftSection={<Icon size={18} />}
                label={t(`section.${name}.title`)}
                onClick={() => go({ section: name })}
              />
            ))}
          </nav>
        </SettingsSearch>
        {!isSupervisor && (
          <Text size="xs" c="dimmed">
            {t('frame.supervisorOnly')}
          </Text>
        )}
      </Stack>
      {section && <SectionPage key={section.name} section={section} setting={place?.setting} />}
    </div>
  );
}

function SectionPage({
  section,
  setting,
}: {
  readonly section: Section;
  readonly setting: Place['setting'];
}) {
  const { t } = useTranslation('settings');
  const { name, Content, settings = [], everybody } = section;
  useEffect(() => {
    if (!setting) return;
    const control = document.getElementById(settingId(setting));
    control?.scrollIntoView({ block: 'center' });
    control?.focus();
  }, [setting]);
  return (
    <section className={classes.body} aria-label={t(`section.${name}.title`)}>
      <Title order={2} size="h3" mih={40} mb="xs">
        {t(`section.${name}.title`)}
      </Title>
      {!everybody && name !== 'history' && <SettingsLock />}
      <ScrollArea flex={1} mih={0} mt="sm" type="auto" offsetScrollbars>
        {settings.map((each) => (
          <SettingRow key={each} name={each} />
        ))}
        {Content && <Content />}
      </ScrollArea>
    </section>
  );
}
