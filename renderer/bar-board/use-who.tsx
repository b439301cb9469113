import { type ReactNode, useState } from 'react';
import type { BarPerson } from './acting';
import { WhoAsk } from './card';
import type { Hands } from './use-hands';
import { useHold } from './use-hold';
import classes from './walk.module.css';

interface Asking {
  readonly of: string;
  /** Held down: it was not the acting person's. */
  readonly held: boolean;
  readonly run: (person: BarPerson) => void;
}

export interface Who {
  /** Runs for whoever is acting, or asks first who it was. `of` says what was tapped. */
  readonly by: (of: string, run: (person: BarPerson) => void) => void;
  /** For the list in which the taps are made: held down, a tap is somebody else's. */
  readonly onList: ReturnType<typeof useHold>['onList'];
  /** The question, while there is one. */
  readonly question: ReactNode;
}

/** Whose tap it is: known once somebody has tapped their name, asked where it is not or the tap was held. */
export function useWho(hands: Hands, question: string): Who {
  const [asking, setAsking] = useState<Asking>();
  const { isHeld, onList } = useHold();
  return {
    onList,
    by: (of, run) => {
      const held = isHeld() && hands.candidates.length > 1;
      if (hands.acting && !held) run(hands.acting);
      else setAsking({ of, run, held });
    },
    question: asking && (asking.held || !hands.acting) && (
      <div className={classes.who}>
        <WhoAsk
          question={question}
          of={asking.of}
          people={hands.candidates}
          onChoose={(person) => {
            // For one tap of a colleague's the acting person stays.
            if (!hands.acting) hands.choose(person);
            setAsking(undefined);
            asking.run(person);
          }}
          onCancel={() => setAsking(undefined)}
        />
      </div>
    ),
  };
}
