import { useEffect, useState } from 'react';

/** Long enough to be read. */
const RESTORED_SHOWN_MS = 10_000;

/** `restored`: it was lost while this page was open and has just come back. */
export type Connection = 'online' | 'offline' | 'restored';

/** Whether the device has a network, as the browser knows it. */
export function useConnection(): Connection {
  const [connection, setConnection] = useState<Connection>(() => (navigator.onLine ? 'online' : 'offline'));
  useEffect(() => {
    const lost = () => {
      setConnection('offline');
    };
    const back = () => {
      setConnection('restored');
    };
    window.addEventListener('offline', lost);
    window.addEventListener('online', back);
    return () => {
      window.removeEventListener('offline', lost);
      window.removeEventListener('online', back);
    };
  }, []);
  useEffect(() => {
    if (connection !== 'restored') return undefined;
    const timer = setTimeout(() => {
      setConnection('online');
    }, RESTORED_SHOWN_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [connection]);
  return connection;
}
