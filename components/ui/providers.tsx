'use client';

import { MantineProvider } from '@mantine/core';
import { setNonce } from 'get-nonce';
import { useEffect, useState, type ReactNode } from 'react';
import { lightOnPaper } from './light-on-paper';
import { Notifications } from './notifications';
import { cssVariables, theme } from './theme';

/**
 * The document keeps the policy, and so the nonce, of its first load, while each later navigation renders the layout
 * with a new one: the first is frozen here.
 */
export function Providers({ children, nonce }: { children: ReactNode; nonce: string }) {
  const [firstNonce] = useState(() => {
    // For the style element that locks scrolling behind dialogs.
    if (typeof window !== 'undefined') setNonce(nonce);
    return nonce;
  });
  // Effects run once all of the page has become alive: what e2e/load and a browser's own tools measure by.
  useEffect(() => void performance.mark('alive'), []);
  useEffect(lightOnPaper, []);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={() => firstNonce}
    >
      <Notifications />
      {children}
    </MantineProvider>
  );
}
