import { type ReactNode, useState } from 'react';
import type { BarPerson } from './acting';
import { WhoAsk } from './card';
import type { Hands } from './use-hands';
import classes from './walk.module.css';

interface Asking {
  readonly of: string;
  readonly run: (person: BarPerson) => void;
}

export interface Who {
  /** Runs for whoever is acting, or asks first who it was. `of` says what was tapped. */
  readonly by: (of: string, run: (person: BarPerson) => void) => void;
  /** The question, while there is one. */
  readonly question: ReactNode;
}

/** Whose tap it is: known once somebody has tapped their name, asked where it is not. */
export function useWho(hands: Hands, question: string): Who {
  const [asking, setAsking] = useState<Asking>();
  return {
    by: (of, run) => {
      if (hands.acting) run(hands.acting);
      else setAsking({ of, run });
    },
    question: asking && !hands.acting && (
      <div className={classes.who}>
        <WhoAsk
          question={question}
          of={asking.of}
          people={hands.candidates}
          onChoose={(person) => {
            hands.choose(person);
            setAsking(undefined);
            asking.run(person);
          }}
          onCancel={() => setAsking(undefined)}
        />
      </div>
    ),
  };
}
