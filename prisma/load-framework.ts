// Run at each start: stores the editions that ship with the product, and refuses an edition that was changed.
import { db, disconnect } from '@/lib/db/client';
import { readShippedEditions } from '@/lib/framework/files';
import { storeEdition } from '@/lib/framework/mutations';

for (const edition of readShippedEditions(process.cwd())) {
  const outcome = await storeEdition(db(), edition);
  if (outcome === 'differs') {
    console.error(
      `Edition ${edition.id} in lib/framework/editions is not the one that this database holds. An edition that may ` +
        `have been assessed against never changes: restore its files, or give the changed edition a new id.`,
    );
    process.exitCode = 1;
  }
}
await disconnect();
