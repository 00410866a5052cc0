import { Grid, GridCol, Table, TableTbody, TableTd, TableTh, TableTr } from '@mantine/core';
import { PasswordForm } from '@/components/auth/password-form';
import { PageHeader } from '@/components/ui/page-header';
import { Panel } from '@/components/ui/panel';
import { ORGANISATION_ROLE_MEANINGS, ORGANISATION_ROLE_NAMES } from '@/lib/team/constants';
import type { MemberScope } from '@/lib/team/types';

/** The signed-in person's own account. */
export function Account({ member }: { member: MemberScope }) {
  const { name, email, organisationName, role } = member;
  const facts = [
    ['Name', name],
    ['E-mail', email],
    ['Organisation', organisationName],
    ['Role', `${ORGANISATION_ROLE_NAMES[role]}: ${ORGANISATION_ROLE_MEANINGS[role]}`],
  ];
  return (
    <>
      <PageHeader title="Account" />
      <Grid>
        <GridCol span={{ base: 12, md: 6 }}>
          <Panel title="You">
            <Table variant="vertical" layout="fixed">
              <TableTbody>
                {facts.map(([label, value]) => (
                  <TableTr key={label}>
                    <TableTh w={130}>{label}</TableTh>
                    <TableTd>{value}</TableTd>
                  </TableTr>
                ))}
              </TableTbody>
            </Table>
          </Panel>
        </GridCol>
        <GridCol span={{ base: 12, md: 6 }}>
          <Panel title="Password" description="Changing it signs you out everywhere else.">
            <PasswordForm email={email} />
          </Panel>
        </GridCol>
      </Grid>
    </>
  );
}
