'use client';

import {useEffect} from 'react';
import {createConsent} from 'ithn';
import 'ithn/elements';
import {ConsentProvider} from 'ithn/react';
import {config} from './config.js';

export function Consent({initialState, children}) {
  useEffect(() => {
    createConsent(config, {initialState});
  }, [initialState]);
  return <ConsentProvider initialState={initialState}>{children}</ConsentProvider>;
}
