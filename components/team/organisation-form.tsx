'use client';

import { Alert, Button, ColorInput, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useAction } from '@/components/ui/use-action';
import { changeOrganisationAction } from '@/lib/team/actions';

/** Of the palette, readable on a cover each; any other colour is, too: the text on it turns dark where it must. */
const SWATCHES = [
  '#0a4b63',
  '#176787',
  '#1d4ed8',
  '#6d28d9',
  '#8a1c7c',
  '#b91c1c',
  '#b45309',
  '#0b6e4f',
  '#1f2937',
];

/** The organisation's name, and the colour of its reports. */
export function OrganisationForm({ settings }: { settings: { name: string; colour: string | null } }) {
  const [name, setName] = useState(settings.name);
  const [colour, setColour] = useState(settings.colour ?? '');
  const [isSaved, setIsSaved] = useState(false);
  const { run, isPending, message, fieldError } = useAction(changeOrganisationAction, () => setIsSaved(true));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setIsSaved(false);
        run({ name, colour: colour === '' ? null : colour });
      }}
    >
      <Group align="flex-start" gap="md">
        <TextInput
          label="Name of the organisation"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={fieldError('name')}
          required
          w={{ base: '100%', sm: 320 }}
        />
        <ColorInput
          label="Colour of its reports"
          description="Empty for Tomograph’s own"
          value={colour}
          onChange={setColour}
          error={fieldError('colour')}
          swatches={SWATCHES}
          swatchesPerRow={9}
          format="hex"
          eyeDropperButtonProps={{ 'aria-label': 'Pick a colour from the screen' }}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          w={{ base: '100%', sm: 240 }}
        />
      </Group>
      {message && !fieldError('name') && !fieldError('colour') && (
        <Alert color="red" mt="sm" p="xs">
          {message}
        </Alert>
      )}
      <Group mt="sm" gap="sm">
        <Button type="submit" loading={isPending}>
          Save
        </Button>
        <Text size="sm" role="status">
          {isSaved && !isPending ? 'Saved. The next report has it on its cover.' : ''}
        </Text>
      </Group>
    </form>
  );
}
