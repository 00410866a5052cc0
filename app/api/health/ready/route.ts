import { db } from '@/lib/db/client';
import { CURRENT_EDITION_ID } from '@/lib/framework/constants';
import { hasEdition } from '@/lib/framework/data';
import { isDraining } from '@/lib/log/process';

function state(status: string, code: number): Response {
  return Response.json({ status }, { status: code, headers: { 'Cache-Control': 'no-store' } });
}

/** Should a balancer send requests here? Not while stopping, nor without a migrated database that has the framework. */
export async function GET(): Promise<Response> {
  if (isDraining()) return state('stopping', 503);
  const isReady = await hasEdition(db(), CURRENT_EDITION_ID).catch(() => false);
  return isReady ? state('ready', 200) : state('database not ready', 503);
}
