declare module 'next-auth' {
  interface User {
    id: string;
    epoch: number;
  }
  interface Session {
    expires: string;
    signedIn: boolean;
  }
}

export {};
