/** What every response carries, pages and API alike; the pages' Content-Security-Policy has a nonce and comes from proxy.ts. */
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), browsing-topics=()' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
];

/** @type {import('next').NextConfig} */
const nextConfig = {
  output: 'standalone',
  outputFileTracingRoot: import.meta.dirname,
  turbopack: { root: import.meta.dirname },
  poweredByHeader: false,
  reactStrictMode: true,
  agentRules: false,
  // Native or dynamically loading packages that must stay as they are on disk.
  serverExternalPackages: [
    '@myriaddreamin/typst-ts-node-compiler',
    '@node-rs/argon2',
    'pino',
    'pg',
    'pg-boss',
  ],
  // The PDF renderer is a process of its own that no import leads to.
  outputFileTracingIncludes: {
    '/api/assessments/*/*': [
      './lib/report/typst/**/*',
      './node_modules/@myriaddreamin/typst-ts-node-compiler*/**/*',
      './node_modules/@expo-google-fonts/noto-*/{400Regular,700Bold}/*.ttf',
    ],
  },
  experimental: {
    agentUpgrade: false,
    optimizePackageImports: ['@mantine/core', '@mantine/hooks', '@tabler/icons-react'],
  },
  async headers() {
    return [
      { source: '/(.*)', headers },
      {
        // What works without a network: it only asks this server.
        source: '/worker.js',
        headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'; connect-src 'self'" }],
      },
      {
        source: '/api/(.*)',
        headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }],
      },
      {
        // Files that people uploaded: even opened, they may do nothing. (A route's own policy would be overruled here.)
        source: '/api/assessments/:assessment/areas/:area/evidence/:evidence/file',
        headers: [
          { key: 'Content-Security-Policy', value: "sandbox; default-src 'none'; frame-ancestors 'none'" },
        ],
      },
    ];
  },
};

export default nextConfig;
