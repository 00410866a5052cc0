import { redirect } from 'next/navigation';
import { StartPage } from '@/components/start/start-page';
import { env } from '@/lib/env';
import { findMember } from '@/lib/team/access';
import { loadSignUp } from '@/lib/team/loaders';
import { SAMPLE_PASSWORD, SAMPLE_SIGN_INS } from '@/prisma/sample/people';
import { openSampleAction } from './actions';

export default async function StartRoute() {
  if (await findMember()) redirect('/home');
  const offersSample = env().SAMPLE_DATA !== '0';
  return (
    <StartPage
      canSetUp={await loadSignUp()}
      sample={
        offersSample
          ? {
              open: openSampleAction,
              password: SAMPLE_PASSWORD,
              signIns: SAMPLE_SIGN_INS.map(({ email, name }) => ({ email, name })),
            }
          : null
      }
    />
  );
}
