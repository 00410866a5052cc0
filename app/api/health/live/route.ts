/** Is the process up? Says nothing of the database: restarting the app mends no database. */
export function GET(): Response {
  return Response.json({ status: 'live' }, { headers: { 'Cache-Control': 'no-store' } });
}
