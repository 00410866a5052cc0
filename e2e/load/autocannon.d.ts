/** The part of autocannon 8 that the load bench uses; the package brings no types. */
declare module 'autocannon' {
  type Request = { method?: string; path?: string; headers?: Record<string, string>; body?: string };

  type Options = {
    url: string;
    connections: number;
    /** How many requests in all. */
    amount: number;
    /** Seconds after which a request is given up. */
    timeout?: number;
    /** After how many errors to stop. */
    bailout?: number;
    requests: {
      setupRequest: (request: Request, context: Record<string, unknown>) => Request;
      onResponse?: (status: number, body: string, context: Record<string, unknown>) => void;
    }[];
  };

  type Result = { errors: number; timeouts: number; non2xx: number; duration: number };

  interface Instance extends PromiseLike<Result> {
    on(
      event: 'response',
      listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
    ): this;
  }

  export default function autocannon(options: Options): Instance;
}
