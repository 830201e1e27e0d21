import {useEffect} from 'react';
import {Links, Meta, Outlet, Scripts} from 'react-router';
import {createConsent} from 'ithn';
import 'ithn/elements';
import config from '../ithn.config.js';

export function Layout({children}) {
  return (
    <html lang="ar" dir="rtl">
      <head>
        <meta charSet="utf-8" />
        <title>خبز</title>
        <Meta />
        <Links />
      </head>
      <body>
        {children}
        <Scripts />
      </body>
    </html>
  );
}

export default function Root() {
  useEffect(() => {
    createConsent(config);
  }, []);
  return <Outlet />;
}
