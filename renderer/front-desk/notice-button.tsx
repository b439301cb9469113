import { Box, Button, Tooltip } from '@mantine/core';
import type { ReactNode } from 'react';

/** What asks for attention in the top bar: in words where there is room, as a count where not. */
export function NoticeButton({
  label,
  count,
  color,
  icon,
  onClick,
}: {
  /** The whole sentence; it holds the count. */
  readonly label: string;
  readonly count?: number;
  readonly color: 'vermilion' | 'amber';
  readonly icon: ReactNode;
  readonly onClick: () => void;
}) {
  return (
    <Tooltip label={label}>
      <Button variant="light" color={color} px="xs" aria-label={label} onClick={onClick}>
        {icon}
        {count !== undefined && (
          <Box component="span" hiddenFrom="xl" ml={6}>
            {count}
          </Box>
        )}
        <Box component="span" visibleFrom="xl" ml="xs">
          {label}
        </Box>
      </Button>
    </Tooltip>
  );
}
