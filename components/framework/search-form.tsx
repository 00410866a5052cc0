'use client';

import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import Form from 'next/form';
import { LONGEST_QUERY } from '@/lib/framework/constants';
import classes from './framework.module.css';

/** Asks the server, so that it also works before the page's scripts do, and the address can be shared. */
export function SearchForm({ query }: { query: string }) {
  return (
    <Form action="/framework" role="search" className={classes.search}>
      <TextInput
        key={query}
        name="q"
        type="search"
        aria-label="Search areas and statements"
        placeholder="Search areas and statements"
        defaultValue={query}
        maxLength={LONGEST_QUERY}
        leftSection={<IconSearch size={16} aria-hidden />}
        className={classes.searchField}
      />
      <Button type="submit" variant="default">
        Search
      </Button>
    </Form>
  );
}
