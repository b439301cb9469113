import { keepPreviousData, QueryClient, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import {
  type Notice,
  type Procedures,
  procedureNamed,
  type QueryName,
} from '../../shared/contract';
import type { InputOf, OutputOf, Topic } from '../../shared/procedure';
import { ask } from './bridge';

/**
 * One cache for a window. What is shown is refetched when main names one of the topics it reads,
 * when the window gets the focus and when a screen is mounted, so a lost notice heals itself.
 */
export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 0,
        retry: false,
        networkMode: 'always',
        refetchOnWindowFocus: 'always',
      },
    },
  });
}

/** Subscribes a component to a query of the contract; the last answer stays while a new one is fetched. */
export function useAsk<Name extends QueryName>(
  name: Name,
  input: InputOf<Procedures[Name]>,
  options: { enabled?: boolean } = {},
) {
  return useQuery({
    queryKey: [name, input],
    queryFn: () => ask(name, input),
    placeholderData: keepPreviousData,
    ...options,
  });
}

/** Brings the last answer to a query up to what main said since, until it is asked again. */
export function useAmend<Name extends QueryName>(name: Name, input: InputOf<Procedures[Name]>) {
  const client = useQueryClient();
  return (amend: (known: OutputOf<Procedures[Name]>) => OutputOf<Procedures[Name]>) =>
    client.setQueryData<OutputOf<Procedures[Name]>>([name, input], (known) =>
      known === undefined ? undefined : amend(known),
    );
}

/** Refetches what reads one of the topics. */
function refetchReaders(client: QueryClient, topics: readonly Topic[]): void {
  void client.invalidateQueries({
    predicate: ({ queryKey: [name] }) => {
      const procedure = procedureNamed(String(name));
      return procedure?.kind === 'query' && procedure.reads.some((topic) => topics.includes(topic));
    },
  });
}

/** Keeps a window's cache true to what main says has changed. */
export function useNotices(client: QueryClient): void {
  useEffect(
    () =>
      window.halldesk.onNotice((notice: Notice) => {
        if (notice.kind === 'changed') refetchReaders(client, notice.topics);
      }),
    [client],
  );
}
