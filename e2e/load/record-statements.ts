import net from 'node:net';

/** A statement as it went to PostgreSQL, its parameters in text form. `name` is given for a prepared one. */
export type Statement = { name?: string; text: string; values: (string | null)[] };

const STARTUP = '';
/** Which characters begin the frontend messages that carry SQL: https://www.postgresql.org/docs/current/protocol.html */
const QUERY = 'Q';
const PARSE = 'P';
const BIND = 'B';

/** Reads one message's fields, front to back. */
class Reader {
  private at = 0;

  constructor(private readonly bytes: Buffer) {}

  string(): string {
    const end = this.bytes.indexOf(0, this.at);
    const text = this.bytes.toString('utf8', this.at, end);
    this.at = end + 1;
    return text;
  }

  int16(): number {
    this.at += 2;
    return this.bytes.readInt16BE(this.at - 2);
  }

  int32(): number {
    this.at += 4;
    return this.bytes.readInt32BE(this.at - 4);
  }

  text(length: number): string {
    this.at += length;
    return this.bytes.toString('utf8', this.at - length, this.at);
  }
}

/** What a client sends on one connection, message by message. */
class Listener {
  private pending: Buffer = Buffer.alloc(0);
  private expectsStartup = true;
  private readonly textOf = new Map<string, string>();

  constructor(private readonly onStatement: (statement: Statement) => void) {}

  hear(chunk: Buffer): void {
    this.pending = Buffer.concat([this.pending, chunk]);
    for (;;) {
      const header = this.expectsStartup ? 0 : 1;
      if (this.pending.length < header + 4) return;
      const length = header + this.pending.readInt32BE(header);
      if (this.pending.length < length) return;
      const type = this.expectsStartup ? STARTUP : String.fromCharCode(this.pending[0] ?? 0);
      this.message(type, new Reader(this.pending.subarray(header + 4, length)));
      this.expectsStartup = false;
      this.pending = this.pending.subarray(length);
    }
  }

  private message(type: string, reader: Reader): void {
    if (type === QUERY) this.onStatement({ text: reader.string(), values: [] });
    if (type === PARSE) {
      const name = reader.string();
      this.textOf.set(name, reader.string());
    }
    if (type === BIND) this.bind(reader);
  }

  private bind(reader: Reader): void {
    reader.string();
    const name = reader.string();
    const formats = Array.from({ length: reader.int16() }, () => reader.int16());
    if (formats.some((format) => format !== 0))
      throw new Error('A parameter was sent in binary, which is not recorded.');
    const values = Array.from({ length: reader.int16() }, () => {
      const length = reader.int32();
      return length === -1 ? null : reader.text(length);
    });
    this.onStatement({ ...(name !== '' && { name }), text: this.textOf.get(name) ?? '', values });
  }
}

export type Recorder = {
  /** The database's address through the recorder. */
  url: string;
  /** Runs something, and tells which statements reached the database meanwhile, in their order. */
  during: (work: () => Promise<void>) => Promise<Statement[]>;
  stop: () => void;
};

/** Stands between a client and PostgreSQL and notes the statements that pass. Connections must not be encrypted. */
export async function startRecorder(databaseUrl: string): Promise<Recorder> {
  const database = new URL(databaseUrl);
  let heard: Statement[] | undefined;
  const sockets = new Set<net.Socket>();
  const server = net.createServer((client) => {
    const upstream = net.connect(Number(database.port), database.hostname);
    const listener = new Listener((statement) => heard?.push(statement));
    client.on('data', (chunk) => listener.hear(chunk));
    client.pipe(upstream).pipe(client);
    for (const [socket, other] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(socket);
      socket.on('error', () => other.destroy()).on('close', () => other.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const url = new URL(databaseUrl);
  url.port = String(address && typeof address === 'object' ? address.port : 0);
  return {
    url: url.href,
    during: async (work) => {
      const statements: Statement[] = (heard = []);
      await work();
      heard = undefined;
      return statements;
    },
    stop: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
