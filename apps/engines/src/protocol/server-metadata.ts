/** What this server tells of itself over both transports. */
export const SERVER = { name: 'gwanmun-engines', version: '0.1.0', extensions: [] } as const;
