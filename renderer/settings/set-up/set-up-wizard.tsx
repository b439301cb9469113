import { Button, Group, Stepper, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDidUpdate } from '@mantine/hooks';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newIdempotencyKey } from '../../lib/bridge';
import { useLanguage } from '../../lib/hall';
import { useCommand } from '../../lib/use-command';
import { LanguageSwitch } from '../../ui/language-switch';
import { RefusalAlert } from '../../ui/refusal-alert';
import { AreasPage } from './areas-page';
import { DrinksPage } from './drinks-page';
import { HallPage } from './hall-page';
import { PeoplePage } from './people-page';
import { problemsOn, setUpSteps } from './set-up-problems';
import { initialValues, inLanguage, type SetUpValues, setUpInput } from './set-up-values';
import classes from './set-up-wizard.module.css';
import { TablesPage } from './tables-page';

const pages = [HallPage, PeoplePage, TablesPage, DrinksPage, AreasPage];

/** The first start: five pages with everything filled in but the supervisor. */
export function SetUpWizard() {
  const { t } = useTranslation('settings');
  const language = useLanguage();
  const setUp = useCommand('settings.setUpHall');
  const [idempotencyKey] = useState(newIdempotencyKey);
  const [step, setStep] = useState(0);
  const form = useForm<SetUpValues>({
    initialValues: initialValues(language, Intl.DateTimeFormat().resolvedOptions().timeZone),
  });
  useDidUpdate(() => form.setValues(inLanguage(form.values, language)), [language]);

  /** Shows what is wrong on a page and says whether it is right. */
  const isRight = (index: number): boolean => {
    const name = setUpSteps[index];
    const problems = name ? Object.entries(problemsOn(name, form.values)) : [];
    form.setErrors(
      Object.fromEntries(problems.map(([path, problem]) => [path, t(`setUp.problem.${problem}`)])),
    );
    return problems.length === 0;
  };

  const finish = async () => {
    const wrong = setUpSteps.findIndex((_, index) => !isRight(index));
    if (wrong >= 0) setStep(wrong);
    else await setUp.run(setUpInput(form.values, language, idempotencyKey));
  };
  const next = () => {
    if (!isRight(step)) return;
    if (step === setUpSteps.length - 1) void finish();
    else setStep(step + 1);
  };
  const back = (to: number) => {
    setUp.forget();
    form.clearErrors();
    setStep(to);
  };

  const name = setUpSteps[step] ?? 'hall';
  const Page = pages[step] ?? HallPage;
  const last = step === setUpSteps.length - 1;
  return (
    <form
      className={classes.wizard}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        next();
      }}
    >
      <Group component="header" justify="space-between" wrap="nowrap">
        <div>
          <Title order={1} size="h2">
            {t('setUp.title')}
          </Title>
          <Text c="dimmed">{t('setUp.intro')}</Text>
        </div>
        {step > 0 && <LanguageSwitch />}
      </Group>
      <Stepper
        active={step}
        onStepClick={back}
        allowNextStepsSelect={false}
        size="sm"
        iconSize={32}
        mt="lg"
      >
        {setUpSteps.map((each) => (
          <Stepper.Step key={each} label={t(`setUp.step.${each}`)} />
        ))}
      </Stepper>
      <main className={classes.page}>
        <Text mb="md">{t(`setUp.about.${name}`)}</Text>
        <div className={classes.fields}>
          <Page form={form} />
        </div>
      </main>
      <RefusalAlert refusal={setUp.refusal} />
      <Group component="footer" className={classes.footer} justify="space-between">
        {step > 0 && (
          <Button variant="default" disabled={setUp.running} onClick={() => back(step - 1)}>
            {t('setUp.back')}
          </Button>
        )}
        <Group ml="auto">
          {step > 0 && !last && (
            <Button variant="subtle" loading={setUp.running} onClick={() => void finish()}>
              {t('setUp.finishNow')}
            </Button>
          )}
          <Button type="submit" autoFocus={step > 1} loading={setUp.running} key={name}>
            {last ? t('setUp.finish') : t('setUp.next')}
          </Button>
        </Group>
      </Group>
    </form>
  );
}
