import { PasswordInput, TextInput } from '@mantine/core';

type NewAccountFieldsProps = {
  fieldError: (field: string) => string | undefined;
  /** The address is settled already, and only shown. */
  email?: string;
};

/** Name, e-mail address and password of somebody who gets an account. */
export function NewAccountFields({ fieldError, email }: NewAccountFieldsProps) {
  return (
    <>
      <TextInput name="name" label="Your name" autoComplete="name" error={fieldError('name')} required />
      <TextInput
        name="email"
        type="email"
        label="Your e-mail"
        description="You sign in with it."
        autoComplete="username"
        defaultValue={email}
        readOnly={email !== undefined}
        error={fieldError('email')}
        required
      />
      <PasswordInput
        name="password"
        label="Password"
        description="At least 10 characters. A few words are easier to remember than symbols."
        autoComplete="new-password"
        error={fieldError('password')}
        required
      />
    </>
  );
}
