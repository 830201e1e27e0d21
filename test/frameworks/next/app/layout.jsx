import {cookies} from 'next/headers';
import {readConsent} from 'ithn/server';
import {config} from './config.js';
import {Consent} from './consent.jsx';

export const metadata = {title: 'خبز'};

export default async function Layout({children}) {
  const initialState = readConsent((await cookies()).toString(), {revision: config.policy.revision});
  return (
    <html lang="ar" dir="rtl">
      <body>
        <Consent initialState={initialState}>{children}</Consent>
      </body>
    </html>
  );
}
